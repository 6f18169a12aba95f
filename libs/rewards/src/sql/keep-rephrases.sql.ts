/** Lanes with messages that have waited longer than $1 milliseconds for their judgement. */
export const lanesWithOverdueMessagesSql = `
SELECT lane, count(*)::float8 AS messages
FROM pending_rephrases WHERE enqueued_at < now() - $1 * interval '1 millisecond'
GROUP BY lane`;

/**
 * Deletes messages whose window is over: once nothing of their conversation waits to be judged, and in any case after
 * $3 milliseconds more. Returns how many. $1 now, $2 limit, $3 patience.
 */
export const purgeMessagesSql = `
WITH expired AS (
  SELECT conversation, assignment_id FROM rephrase_messages AS old
  WHERE expires_at < $1 AND (expires_at < $1 - $3 * interval '1 millisecond' OR NOT EXISTS (
    SELECT FROM pending_rephrases AS pending WHERE pending.conversation = old.conversation))
  ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
), unjudged AS (
  DELETE FROM pending_rephrases AS pending USING expired
  WHERE pending.conversation = expired.conversation AND pending.assignment_id = expired.assignment_id
), purged AS (
  DELETE FROM rephrase_messages AS old USING expired
  WHERE old.conversation = expired.conversation AND old.assignment_id = expired.assignment_id
  RETURNING 1
)
SELECT count(*)::float8 AS purged FROM purged`;
