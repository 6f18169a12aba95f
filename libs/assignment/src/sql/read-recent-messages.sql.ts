/**
 * The newest messages of a conversation, oldest first, with the arms that answered them, and in how many conversations
 * the message in hand was asked. $1 conversation, $2 most messages, $3 fingerprint, $4 most conversations counted.
 */
export const readRecentMessagesSql = `
SELECT recent.assignment_id AS id, recent.experiment_id AS "experimentId", recent.sketch,
  extract(epoch FROM recent.asked_at)::float8 * 1000 AS "atMs", assignments.arm,
  (SELECT count(*) FROM (
    SELECT DISTINCT conversation FROM rephrase_messages WHERE fingerprint = $3 LIMIT $4) AS same)::float8 AS "askedIn"
FROM (
  SELECT * FROM rephrase_messages WHERE conversation = $1 ORDER BY assignment_id DESC LIMIT $2) AS recent
JOIN assignments ON assignments.id = recent.assignment_id
ORDER BY recent.assignment_id`;
