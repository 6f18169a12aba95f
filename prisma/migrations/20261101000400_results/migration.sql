-- What results are read from. Everything here but the guardrails' history is derived from the two logs.

-- Adds up counts by name and leaves out what has come to zero.
CREATE FUNCTION pointsman_add_counts(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN b = '{}'::jsonb THEN a
  WHEN a = '{}'::jsonb THEN b
  ELSE (
    SELECT coalesce(jsonb_object_agg(key, total), '{}'::jsonb)
    FROM (
      SELECT key, sum(value::double precision) AS total
      FROM (SELECT * FROM jsonb_each_text(a) UNION ALL SELECT * FROM jsonb_each_text(b)) AS entries
      GROUP BY key
    ) AS totals
    WHERE total <> 0)
END;

-- Decisions counted over all hours.
CREATE TABLE assignment_totals (
  experiment_id  uuid NOT NULL,
  revision       integer NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  reason         text NOT NULL,
  assignments    bigint NOT NULL,
  PRIMARY KEY (experiment_id, revision, segment, arm, reason)
);
INSERT INTO assignment_totals
SELECT experiment_id, revision, segment, arm, reason, sum(assignments) FROM assignment_rollups GROUP BY 1, 2, 3, 4, 5;

-- Decisions and those of them with an objective value, in buckets of decision time that are a small part of the
-- attribution window: what is pending is read from the buckets whose windows are still open.
CREATE TABLE open_window_rollups (
  experiment_id  uuid NOT NULL,
  revision       integer NOT NULL,
  opened         timestamptz NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  decisions      bigint NOT NULL,
  valued         bigint NOT NULL,
  PRIMARY KEY (experiment_id, revision, opened, segment, arm)
);

-- Outcomes by hour of decision. `block` counts stretches of decision time that grow fourfold, lane is `policy`
-- for decisions that were drawn. The columns from `h` on are parts of robust scores.
CREATE TABLE outcome_rollups (
  experiment_id  uuid NOT NULL,
  hour           timestamptz NOT NULL,
  revision       integer NOT NULL,
  block          smallint NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  lane           text NOT NULL,
  latency        jsonb NOT NULL,
  rewards           double precision NOT NULL DEFAULT 0,
  reward_sum        double precision NOT NULL DEFAULT 0,
  reward_sq         double precision NOT NULL DEFAULT 0,
  late              double precision NOT NULL DEFAULT 0,
  assumed           double precision NOT NULL DEFAULT 0,
  cost_count        double precision NOT NULL DEFAULT 0,
  cost_sum          double precision NOT NULL DEFAULT 0,
  cost_sq           double precision NOT NULL DEFAULT 0,
  success_count     double precision NOT NULL DEFAULT 0,
  success_sum       double precision NOT NULL DEFAULT 0,
  pair_count        double precision NOT NULL DEFAULT 0,
  pair_cost         double precision NOT NULL DEFAULT 0,
  pair_cost_sq      double precision NOT NULL DEFAULT 0,
  pair_success      double precision NOT NULL DEFAULT 0,
  pair_cost_success double precision NOT NULL DEFAULT 0,
  fallback_count    double precision NOT NULL DEFAULT 0,
  fallback_sum      double precision NOT NULL DEFAULT 0,
  h                 double precision NOT NULL DEFAULT 0,
  hx                double precision NOT NULL DEFAULT 0,
  hr                double precision NOT NULL DEFAULT 0,
  hh                double precision NOT NULL DEFAULT 0,
  hhx               double precision NOT NULL DEFAULT 0,
  hhr               double precision NOT NULL DEFAULT 0,
  hhxx              double precision NOT NULL DEFAULT 0,
  hhxr              double precision NOT NULL DEFAULT 0,
  hhrr              double precision NOT NULL DEFAULT 0,
  g                 double precision NOT NULL DEFAULT 0,
  gx                double precision NOT NULL DEFAULT 0,
  gy                double precision NOT NULL DEFAULT 0,
  gr                double precision NOT NULL DEFAULT 0,
  gg                double precision NOT NULL DEFAULT 0,
  ggx               double precision NOT NULL DEFAULT 0,
  ggy               double precision NOT NULL DEFAULT 0,
  ggr               double precision NOT NULL DEFAULT 0,
  ggxx              double precision NOT NULL DEFAULT 0,
  ggyy              double precision NOT NULL DEFAULT 0,
  ggrr              double precision NOT NULL DEFAULT 0,
  ggxy              double precision NOT NULL DEFAULT 0,
  ggxr              double precision NOT NULL DEFAULT 0,
  ggyr              double precision NOT NULL DEFAULT 0,
  PRIMARY KEY (experiment_id, hour, revision, block, segment, arm, lane)
);

-- The same over all hours and revisions.
CREATE TABLE outcome_totals (
  experiment_id  uuid NOT NULL,
  block          smallint NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  lane           text NOT NULL,
  latency        jsonb NOT NULL,
  rewards           double precision NOT NULL DEFAULT 0,
  reward_sum        double precision NOT NULL DEFAULT 0,
  reward_sq         double precision NOT NULL DEFAULT 0,
  late              double precision NOT NULL DEFAULT 0,
  assumed           double precision NOT NULL DEFAULT 0,
  cost_count        double precision NOT NULL DEFAULT 0,
  cost_sum          double precision NOT NULL DEFAULT 0,
  cost_sq           double precision NOT NULL DEFAULT 0,
  success_count     double precision NOT NULL DEFAULT 0,
  success_sum       double precision NOT NULL DEFAULT 0,
  pair_count        double precision NOT NULL DEFAULT 0,
  pair_cost         double precision NOT NULL DEFAULT 0,
  pair_cost_sq      double precision NOT NULL DEFAULT 0,
  pair_success      double precision NOT NULL DEFAULT 0,
  pair_cost_success double precision NOT NULL DEFAULT 0,
  fallback_count    double precision NOT NULL DEFAULT 0,
  fallback_sum      double precision NOT NULL DEFAULT 0,
  h                 double precision NOT NULL DEFAULT 0,
  hx                double precision NOT NULL DEFAULT 0,
  hr                double precision NOT NULL DEFAULT 0,
  hh                double precision NOT NULL DEFAULT 0,
  hhx               double precision NOT NULL DEFAULT 0,
  hhr               double precision NOT NULL DEFAULT 0,
  hhxx              double precision NOT NULL DEFAULT 0,
  hhxr              double precision NOT NULL DEFAULT 0,
  hhrr              double precision NOT NULL DEFAULT 0,
  g                 double precision NOT NULL DEFAULT 0,
  gx                double precision NOT NULL DEFAULT 0,
  gy                double precision NOT NULL DEFAULT 0,
  gr                double precision NOT NULL DEFAULT 0,
  gg                double precision NOT NULL DEFAULT 0,
  ggx               double precision NOT NULL DEFAULT 0,
  ggy               double precision NOT NULL DEFAULT 0,
  ggr               double precision NOT NULL DEFAULT 0,
  ggxx              double precision NOT NULL DEFAULT 0,
  ggyy              double precision NOT NULL DEFAULT 0,
  ggrr              double precision NOT NULL DEFAULT 0,
  ggxy              double precision NOT NULL DEFAULT 0,
  ggxr              double precision NOT NULL DEFAULT 0,
  ggyr              double precision NOT NULL DEFAULT 0,
  PRIMARY KEY (experiment_id, block, segment, arm, lane)
);

-- Drawn decisions against their logged probabilities: counts by arm, and variances by pair of arms ("0:1").
CREATE TABLE sample_ratio_rollups (
  experiment_id  uuid NOT NULL,
  revision       integer NOT NULL,
  segment        text NOT NULL,
  observed       jsonb NOT NULL,
  expected       jsonb NOT NULL,
  covariance     jsonb NOT NULL,
  PRIMARY KEY (experiment_id, revision, segment)
);

-- The running sample-ratio test, in the order in which decisions were counted.
CREATE TABLE sample_ratio_monitors (
  experiment_id  uuid PRIMARY KEY,
  state          jsonb NOT NULL
);

-- Values that a guardrail watches, on their way from the fold to the evaluation.
CREATE TABLE guardrail_inbox (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  experiment_id  uuid NOT NULL,
  arm            smallint NOT NULL,
  epoch          integer NOT NULL,
  metric         text NOT NULL,
  value          double precision NOT NULL,
  decided_at     timestamptz NOT NULL,
  queued_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX guardrail_inbox_by_experiment ON guardrail_inbox (experiment_id, id);

-- What each guardrail has seen of each arm.
CREATE TABLE guardrail_monitors (
  experiment_id  uuid NOT NULL,
  rule           text NOT NULL,
  arm            smallint NOT NULL,
  epoch          integer NOT NULL,
  state          jsonb NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (experiment_id, rule, arm)
);

-- Guardrails that fired, with the evidence they acted on. Kept for good.
CREATE TABLE guardrail_events (
  id             uuid PRIMARY KEY,
  experiment_id  uuid NOT NULL,
  guardrail      jsonb NOT NULL,
  arm            smallint NOT NULL,
  action         text NOT NULL,
  evidence       jsonb NOT NULL,
  fired_at       timestamptz NOT NULL,
  applied_at     timestamptz,
  -- The experiment's revision that the action made, null when there was nothing left to do.
  revision       integer,
  attempted_at   timestamptz,
  notified_at    timestamptz
);
CREATE INDEX guardrail_events_by_experiment ON guardrail_events (experiment_id, id);
CREATE INDEX guardrail_events_unfinished ON guardrail_events (id) WHERE applied_at IS NULL OR notified_at IS NULL;

-- Questions about other policies that take too long to answer at once.
CREATE TABLE off_policy_runs (
  id             uuid PRIMARY KEY,
  experiment_id  uuid NOT NULL,
  request        jsonb NOT NULL,
  status         text NOT NULL CHECK (status IN ('waiting', 'running', 'completed', 'failed')),
  decisions      bigint NOT NULL,
  decisions_read bigint NOT NULL DEFAULT 0,
  result         jsonb,
  error          text,
  created_at     timestamptz NOT NULL,
  finished_at    timestamptz
);
