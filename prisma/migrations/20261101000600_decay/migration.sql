-- Where an experiment forgets (policy.halfLifeHours), its posteriors are stored as they count this many half-lives
-- after its start, 0 where nothing is forgotten.
ALTER TABLE learning_heads ADD COLUMN decayed_half_lives double precision NOT NULL DEFAULT 0;

-- Decayed weights are fractions: what is taken back leaves the rounding of the last bit behind.
ALTER TABLE posteriors
  DROP CONSTRAINT posteriors_counts_not_negative,
  ADD CONSTRAINT posteriors_counts_not_negative
    CHECK (weight >= -1e-6 AND weight_sq >= -1e-6 AND cost_count >= -1e-6 AND latency_count >= -1e-6
      AND success_count >= -1e-6),
  DROP CONSTRAINT posteriors_successes_in_range,
  ADD CONSTRAINT posteriors_successes_in_range
    CHECK (success_sum >= -1e-6 AND success_sum <= success_count + 1e-6);
