-- What is declared of a model. Prices are US dollars per million tokens.
CREATE TABLE models (
  id                    text PRIMARY KEY,
  provider              text NOT NULL,
  input_usd             double precision CHECK (input_usd >= 0),
  cached_input_usd      double precision CHECK (cached_input_usd >= 0),
  output_usd            double precision CHECK (output_usd >= 0),
  context_window_tokens integer CHECK (context_window_tokens > 0),
  max_output_tokens     integer CHECK (max_output_tokens > 0),
  typical_latency_ms    double precision CHECK (typical_latency_ms > 0),
  quality               jsonb NOT NULL,
  capabilities          text[],
  status                text NOT NULL CHECK (status IN ('active', 'deprecated', 'disabled')),
  origin                text NOT NULL CHECK (origin IN ('catalogue', 'user')),
  created_at            timestamptz(3) NOT NULL,
  updated_at            timestamptz(3) NOT NULL,
  -- A removed model keeps its row, so that the catalogue does not bring it back.
  removed_at            timestamptz(3)
);
