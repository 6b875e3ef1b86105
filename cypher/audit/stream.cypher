// The log from its beginning, up to an entry.
MATCH (entry:AuditEntry)
WHERE entry.number <= $upTo
RETURN entry.number AS number, entry.id AS id, entry.at AS at, entry.actor AS actor, entry.action AS action, entry.outcome AS outcome,
  entry.communityIds AS communityIds, entry.subject AS subject, entry.previous AS previous, entry.hash AS hash
ORDER BY number
