// One page of the log of a community, newest first.
MATCH (community:Community {id: $communityId})<-[:ABOUT]-(entry:AuditEntry)
USING INDEX SEEK community:Community(id)
WHERE ($before IS NULL OR entry.number < $before)
  AND ($actor IS NULL OR entry.actor = $actor)
  AND ($action IS NULL OR entry.action = $action)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($to IS NULL OR entry.at < $to)
WITH entry ORDER BY entry.number DESC LIMIT $limit
OPTIONAL MATCH (user:User {id: entry.actor})
USING INDEX SEEK user:User(id)
RETURN entry.number AS number, entry.at AS at, entry.actor AS actor, coalesce(user.name, '') AS actorName, entry.action AS action,
  entry.outcome AS outcome, entry.subject AS subject, entry.hash AS hash
ORDER BY number DESC
