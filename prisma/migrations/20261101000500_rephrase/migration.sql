-- Secrets of the installation that every replica shares.
CREATE TABLE installation_secrets (
  name       text PRIMARY KEY,
  secret     bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- What is kept of the messages of conversations, and only for the rephrase window: salted sketches, never text.
CREATE TABLE rephrase_messages (
  -- Salted hash of the conversation id.
  conversation  uuid NOT NULL,
  assignment_id uuid NOT NULL,
  experiment_id uuid NOT NULL,
  -- Salted hash of the whole message, the same in every conversation of the experiment.
  fingerprint   uuid NOT NULL,
  sketch        bytea NOT NULL,
  asked_at      timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  PRIMARY KEY (conversation, assignment_id)
);
CREATE INDEX rephrase_messages_by_fingerprint ON rephrase_messages (fingerprint, conversation);
CREATE INDEX rephrase_messages_by_expiry ON rephrase_messages (expires_at);

-- The exact complement of what has been judged: a row stands here from the decision to its judgement.
CREATE TABLE pending_rephrases (
  lane          smallint NOT NULL,
  assignment_id uuid NOT NULL,
  conversation  uuid NOT NULL,
  enqueued_at   timestamptz NOT NULL,
  PRIMARY KEY (lane, assignment_id)
);
CREATE INDEX pending_rephrases_by_conversation ON pending_rephrases (conversation);

-- The answers that were asked for again: each is charged once.
CREATE TABLE rephrase_charges (
  assignment_id uuid PRIMARY KEY,
  experiment_id uuid NOT NULL,
  conversation  uuid NOT NULL,
  -- The assignment whose message asked again.
  asked_by      uuid NOT NULL,
  probability   double precision NOT NULL CHECK (probability >= 0 AND probability <= 1),
  event_id      uuid NOT NULL,
  charged_at    timestamptz NOT NULL
);
CREATE INDEX rephrase_charges_by_experiment ON rephrase_charges (experiment_id, charged_at);

-- What has been judged so far, a row for each lane so that lanes never wait for each other.
CREATE TABLE rephrase_totals (
  experiment_id uuid NOT NULL,
  lane          smallint NOT NULL,
  messages      bigint NOT NULL,
  conversations bigint NOT NULL,
  resends       bigint NOT NULL,
  templates     bigint NOT NULL,
  charges       bigint NOT NULL,
  PRIMARY KEY (experiment_id, lane)
);

-- How far people agreed with the charges when last asked, and when that last switched detection off.
CREATE TABLE rephrase_watches (
  experiment_id   uuid PRIMARY KEY,
  agreed          integer NOT NULL,
  disagreed       integer NOT NULL,
  measured_at     timestamptz NOT NULL,
  switched_off_at timestamptz
);

UPDATE experiments SET rephrase = '{"minAgreement": 0.6, "escalate": false}'::jsonb || rephrase;
