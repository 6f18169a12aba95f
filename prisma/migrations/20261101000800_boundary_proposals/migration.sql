-- What the nightly job found about where complexity levels should begin: one row an experiment and day.
CREATE TABLE boundary_proposals (
  experiment_id uuid NOT NULL REFERENCES experiments (id),
  day           date NOT NULL,
  proposal      jsonb NOT NULL,
  proposed_at   timestamptz NOT NULL,
  PRIMARY KEY (experiment_id, day)
);
