/** $1 assignment id. */
export const readAssignmentSql = `
SELECT id, experiment_id AS "experimentId", revision, segment, segment_source AS "segmentSource", confidence, arm,
  reason, policy, propensity, feasible, probabilities, draw, posterior_version AS "posteriorVersion",
  posterior_age_ms AS "posteriorAgeMs", unit_id AS "unitId", conversation_id AS "conversationId", metadata,
  created_at AS "createdAt", window_closes_at AS "windowClosesAt"
FROM assignments WHERE id = $1`;

/** The ledger of one assignment. $1 assignment id. */
export const readRewardEventsSql = `
SELECT events.id, events.metrics, events.weight, events.source, events.late, events.event_id AS "eventId",
  events.comment, events.occurred_at AS "occurredAt", events.received_at AS "receivedAt",
  NOT EXISTS (
    SELECT FROM pending_folds AS pending
    WHERE pending.experiment_id = events.experiment_id AND events.id = ANY (pending.event_ids)) AS folded
FROM reward_events AS events
WHERE events.assignment_id = $1 ORDER BY events.id`;
