// One page of the log of a community, newest first.
MATCH (community:Community {id: $communityId})<-[:ABOUT]-(entry:AuditEntry)
USING INDEX SEEK community:Community(id)
WHERE ($before IS NULL OR entry.number < $before)
  AND ($actor IS NULL OR entry.actor = $actor)
  AND ($subject IS NULL OR entry.subject = $subject)
  AND ($action IS NULL OR entry.action = $action)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($until IS NULL OR entry.at < $until)
RETURN entry.number AS number, entry.at AS at, entry.actor AS actor, coalesce(entry.role, '') AS role, entry.action AS action,
  entry.outcome AS outcome, entry.subject AS subject, coalesce(entry.reason, '') AS reason, entry.count AS count,
  coalesce(entry.change, '') AS change, entry.hash AS hash
ORDER BY number DESC LIMIT $limit
