-- What the watch over changes knows. The buckets are derived from the logs, events and soft resets are kept for good.

-- Rewards of drawn decisions by the time of the decision (seconds since 1970, in buckets that are made wider as they age)
-- and by how long after the decision the value came.
CREATE TABLE reward_buckets (
  experiment_id  uuid NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  epoch          integer NOT NULL,
  delay_class    smallint NOT NULL,
  start_seconds  bigint NOT NULL,
  width_seconds  bigint NOT NULL,
  weight         double precision NOT NULL,
  reward         double precision NOT NULL,
  reward_sq      double precision NOT NULL,
  PRIMARY KEY (experiment_id, segment, arm, epoch, delay_class, start_seconds, width_seconds)
);

-- Cells with rewards that the watch has not seen, or that could not be compared yet.
CREATE TABLE unwatched_cells (
  experiment_id  uuid NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  epoch          integer NOT NULL,
  look_after     timestamptz NOT NULL,
  PRIMARY KEY (experiment_id, segment, arm, epoch)
);
CREATE INDEX unwatched_cells_due ON unwatched_cells (look_after);

-- What was noticed about an experiment's learning. Segment, arm and epoch say where, null means everywhere.
CREATE TABLE learning_events (
  id             uuid PRIMARY KEY,
  experiment_id  uuid NOT NULL,
  type           text NOT NULL,
  segment        text,
  arm            smallint,
  epoch          integer,
  details        jsonb NOT NULL,
  found_at       timestamptz NOT NULL,
  -- When a state, such as missing rewards, was over. What happens at one moment never has this.
  ended_at       timestamptz,
  attempted_at   timestamptz,
  notified_at    timestamptz
);
CREATE INDEX learning_events_by_experiment ON learning_events (experiment_id, id);
CREATE INDEX learning_events_untold ON learning_events (id) WHERE notified_at IS NULL;

-- Decisions of a cell up to this time count `factor` times as much, for every reset of the cell after them.
CREATE TABLE soft_resets (
  experiment_id  uuid NOT NULL,
  segment        text NOT NULL,
  arm            smallint NOT NULL,
  epoch          integer NOT NULL,
  decided_up_to  timestamptz NOT NULL,
  factor         double precision NOT NULL CHECK (factor > 0 AND factor < 1),
  event_id       uuid NOT NULL,
  PRIMARY KEY (experiment_id, segment, arm, epoch, decided_up_to)
);

-- The newest decision with a folded reward: a reset speaks of no earlier moment.
ALTER TABLE learning_heads ADD COLUMN decided_up_to timestamptz;

-- When somebody last looked whether the experiment can learn.
ALTER TABLE learning_heads ADD COLUMN health_checked_at timestamptz;

UPDATE experiments SET policy = '{"onChange": "report"}'::jsonb || policy;
