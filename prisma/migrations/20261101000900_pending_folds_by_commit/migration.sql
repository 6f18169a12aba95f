-- What waits for its fold, one row a commit instead of one an event: a commit's events are appended and claimed together.
ALTER TABLE pending_folds RENAME TO pending_events;
ALTER TABLE pending_events RENAME CONSTRAINT pending_folds_pkey TO pending_events_pkey;

-- The exact complement of what has been folded: an event's id stands here from the ledger's insert to its fold.
CREATE TABLE pending_folds (
  id            bigint GENERATED ALWAYS AS IDENTITY,
  experiment_id uuid NOT NULL,
  event_ids     uuid[] NOT NULL,
  enqueued_at   timestamptz NOT NULL,
  PRIMARY KEY (experiment_id, id)
);

INSERT INTO pending_folds (experiment_id, event_ids, enqueued_at)
SELECT experiment_id, ARRAY[event_id], enqueued_at FROM pending_events ORDER BY event_id;
DROP TABLE pending_events;
