-- Definitions: small tables, changed by people.

CREATE TABLE experiments (
  id             uuid PRIMARY KEY,
  key            text NOT NULL UNIQUE,
  name           text NOT NULL,
  description    text NOT NULL,
  status         text NOT NULL CHECK (status IN ('draft', 'running', 'paused', 'completed', 'archived')),
  unit           text NOT NULL CHECK (unit IN ('request', 'conversation', 'user')),
  policy         jsonb NOT NULL,
  segments       jsonb NOT NULL,
  objective      jsonb NOT NULL,
  feedback       jsonb NOT NULL,
  rephrase       jsonb NOT NULL,
  holdout_share  double precision NOT NULL CHECK (holdout_share BETWEEN 0 AND 1),
  traffic_share  double precision NOT NULL CHECK (traffic_share BETWEEN 0 AND 1),
  guardrails     jsonb NOT NULL,
  budget         jsonb NOT NULL,
  tags           jsonb NOT NULL,
  revision       integer NOT NULL CHECK (revision >= 1),
  winner_arm     text,
  rolled_back    boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  started_at     timestamptz,
  completed_at   timestamptz
);

CREATE TABLE arms (
  experiment_id  uuid NOT NULL REFERENCES experiments (id),
  key            text NOT NULL,
  position       smallint NOT NULL CHECK (position BETWEEN 0 AND 31),
  model          text NOT NULL,
  params         jsonb NOT NULL,
  weight         double precision NOT NULL CHECK (weight >= 0),
  enabled        boolean NOT NULL,
  control        boolean NOT NULL,
  strong         boolean NOT NULL,
  prior_mean     double precision NOT NULL CHECK (prior_mean > 0 AND prior_mean < 1),
  prior_strength double precision NOT NULL CHECK (prior_strength > 0),
  epoch          integer NOT NULL DEFAULT 0,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (experiment_id, key),
  UNIQUE (experiment_id, position)
);
CREATE UNIQUE INDEX arms_one_control ON arms (experiment_id) WHERE control;

CREATE TABLE experiment_revisions (
  experiment_id  uuid NOT NULL REFERENCES experiments (id),
  revision       integer NOT NULL,
  action         text NOT NULL,
  changed_at     timestamptz NOT NULL,
  changed_by     text NOT NULL,
  changes        jsonb NOT NULL,
  definition     jsonb NOT NULL,
  PRIMARY KEY (experiment_id, revision)
);

-- Logs: append-only, partitioned by the time inside their UUIDv7 ids.

CREATE TABLE assignments (
  id                uuid NOT NULL PRIMARY KEY,
  experiment_id     uuid NOT NULL,
  revision          integer NOT NULL,
  segment           text NOT NULL,
  segment_source    text NOT NULL,
  confidence        double precision NOT NULL,
  arm               smallint NOT NULL,
  epoch             integer NOT NULL,
  reason            text NOT NULL,
  policy            text NOT NULL,
  propensity        double precision NOT NULL CHECK (propensity > 0 AND propensity <= 1),
  feasible          smallint[] NOT NULL,
  probabilities     double precision[] NOT NULL,
  draw              double precision NOT NULL,
  posterior_version bigint NOT NULL,
  posterior_age_ms  integer NOT NULL,
  unit_id           text,
  conversation_id   text,
  metadata          jsonb,
  created_at        timestamptz NOT NULL,
  window_closes_at  timestamptz NOT NULL
) PARTITION BY RANGE (id);
CREATE TABLE assignments_default PARTITION OF assignments DEFAULT;
CREATE INDEX assignments_by_experiment ON assignments (experiment_id, id);

CREATE TABLE reward_events (
  id            uuid NOT NULL PRIMARY KEY,
  assignment_id uuid NOT NULL,
  experiment_id uuid NOT NULL,
  metrics       jsonb NOT NULL,
  weight        double precision NOT NULL DEFAULT 1 CHECK (weight > 0 AND weight <= 1),
  source        text NOT NULL,
  late          boolean NOT NULL,
  event_id      text,
  comment       text,
  occurred_at   timestamptz NOT NULL,
  received_at   timestamptz NOT NULL
) PARTITION BY RANGE (id);
CREATE TABLE reward_events_default PARTITION OF reward_events DEFAULT;
CREATE INDEX reward_events_by_assignment ON reward_events (assignment_id);

-- The client's own event ids, each accepted once.
CREATE TABLE reward_event_ids (
  event_id    text PRIMARY KEY,
  received_at timestamptz NOT NULL
);
CREATE INDEX reward_event_ids_by_age ON reward_event_ids USING brin (received_at);

-- The exact complement of what has been folded: a row stands here from the ledger's insert to its fold.
CREATE TABLE pending_folds (
  experiment_id uuid NOT NULL,
  event_id      uuid NOT NULL,
  enqueued_at   timestamptz NOT NULL,
  PRIMARY KEY (experiment_id, event_id)
);

-- Rows that a fold could not apply, kept for people, out of the way of the rest.
CREATE TABLE quarantined_folds (
  experiment_id uuid NOT NULL,
  event_id      uuid NOT NULL,
  error         text NOT NULL,
  at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (experiment_id, event_id)
);

-- Derived state: everything below can be rebuilt from the two logs.

-- The effective reward values of one assignment, per metric.
CREATE TABLE outcomes (
  assignment_id uuid NOT NULL PRIMARY KEY,
  experiment_id uuid NOT NULL,
  metrics       jsonb NOT NULL
) PARTITION BY RANGE (assignment_id);
CREATE TABLE outcomes_default PARTITION OF outcomes DEFAULT;

-- Sufficient statistics of one cell.
CREATE TABLE posteriors (
  experiment_id      uuid NOT NULL,
  segment            text NOT NULL,
  arm                smallint NOT NULL,
  epoch              integer NOT NULL,
  weight             double precision NOT NULL,
  weight_sq          double precision NOT NULL,
  reward             double precision NOT NULL,
  reward_sq          double precision NOT NULL,
  cost_count         double precision NOT NULL,
  cost_sum           double precision NOT NULL,
  cost_sum_sq        double precision NOT NULL,
  latency_count      double precision NOT NULL,
  latency_log_sum    double precision NOT NULL,
  latency_log_sum_sq double precision NOT NULL,
  success_count      double precision NOT NULL,
  success_sum        double precision NOT NULL,
  PRIMARY KEY (experiment_id, segment, arm, epoch),
  CONSTRAINT posteriors_counts_not_negative
    CHECK (weight >= -1e-6 AND weight_sq >= -1e-6 AND cost_count >= 0 AND latency_count >= 0 AND success_count >= 0),
  CONSTRAINT posteriors_reward_in_range
    CHECK (reward >= -1e-6 AND reward <= weight + 1e-6),
  CONSTRAINT posteriors_squares_consistent
    CHECK (reward_sq >= -1e-6 AND reward_sq * weight >= reward * reward - 1e-6 * (1 + weight)),
  CONSTRAINT posteriors_successes_in_range
    CHECK (success_sum >= 0 AND success_sum <= success_count)
);

-- How far learning has come in one experiment: moves with every fold.
CREATE TABLE learning_heads (
  experiment_id uuid PRIMARY KEY REFERENCES experiments (id),
  version       bigint NOT NULL,
  folded_events bigint NOT NULL,
  folded_at     timestamptz,
  -- Attribution windows of assignments up to and including this id have been closed.
  closed_up_to  uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'
);

-- One arm per conversation or user.
CREATE TABLE sticky_arms (
  experiment_id uuid NOT NULL,
  unit_key      text NOT NULL,
  arm           smallint NOT NULL,
  -- Bit k is set when the arm at position k may serve, rewritten by each request of the unit.
  eligible      bigint NOT NULL,
  propensity    double precision NOT NULL,
  assignment_id uuid NOT NULL,
  PRIMARY KEY (experiment_id, unit_key)
);

-- Committed decisions that workers have not counted yet: one row per group commit.
CREATE TABLE assignment_outbox (
  id             uuid PRIMARY KEY,
  assignment_ids uuid[] NOT NULL
);

-- Decisions counted by hour: what results read instead of the log.
CREATE TABLE assignment_rollups (
  experiment_id  uuid NOT NULL,
  hour           timestamptz NOT NULL,
  revision       integer NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  reason         text NOT NULL,
  assignments    bigint NOT NULL,
  propensity_sum double precision NOT NULL,
  PRIMARY KEY (experiment_id, hour, revision, segment, arm, reason)
);
