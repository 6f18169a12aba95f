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
  pending.event_id IS NULL AS folded
FROM reward_events AS events
LEFT JOIN pending_folds AS pending
  ON pending.experiment_id = events.experiment_id AND pending.event_id = events.id
WHERE events.assignment_id = $1 ORDER BY events.id`;
