// The log from its beginning, up to an entry. Entries from before these were kept have no role, reason, count or change.
MATCH (entry:AuditEntry)
WHERE entry.number <= $upTo
RETURN entry.number AS number, entry.id AS id, entry.at AS at, entry.actor AS actor, coalesce(entry.role, '') AS role,
  entry.action AS action, entry.outcome AS outcome, entry.communityIds AS communityIds, entry.subject AS subject,
  coalesce(entry.reason, '') AS reason, entry.count AS count, coalesce(entry.change, '') AS change,
  entry.previous AS previous, entry.hash AS hash
ORDER BY number
