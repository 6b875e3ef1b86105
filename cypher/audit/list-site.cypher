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
WITH entry ORDER BY entry.number DESC LIMIT $limit
OPTIONAL MATCH (user:User {id: entry.actor})
USING INDEX SEEK user:User(id)
OPTIONAL MATCH (link:Link {id: entry.subject})
USING INDEX SEEK link:Link(id)
OPTIONAL MATCH (account:User {id: entry.subject})
USING INDEX SEEK account:User(id)
RETURN entry.number AS number, entry.at AS at, entry.actor AS actor, coalesce(user.name, '') AS actorName,
  coalesce(entry.role, '') AS role, entry.action AS action, entry.outcome AS outcome, entry.subject AS subject,
  CASE WHEN link IS NOT NULL THEN 'link' WHEN account IS NOT NULL THEN 'account' END AS kind,
  coalesce(link.name, account.name) AS name, null AS pseudonym,
  coalesce(entry.reason, '') AS reason, entry.count AS count, coalesce(entry.change, '') AS change, entry.hash AS hash
ORDER BY number DESC
