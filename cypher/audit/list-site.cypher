// One page of what is about accounts or about no community, newest first.
MATCH (entry:AuditEntry)
USING INDEX SEEK entry:AuditEntry(number)
WHERE entry.number < $before
  AND (entry.action IN $actions OR size(entry.communityIds) = 0)
  AND ($actor IS NULL OR entry.actor = $actor)
  AND ($subject IS NULL OR entry.subject = $subject)
  AND ($action IS NULL OR entry.action = $action)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($until IS NULL OR entry.at < $until)
RETURN entry.number AS number, entry.at AS at, entry.actor AS actor, coalesce(entry.role, '') AS role, entry.action AS action,
  entry.outcome AS outcome, entry.subject AS subject, coalesce(entry.reason, '') AS reason, entry.count AS count,
  coalesce(entry.change, '') AS change, entry.hash AS hash
ORDER BY number DESC LIMIT $limit
