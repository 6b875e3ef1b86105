// Nothing leads from one community into another. Accounts and the log are of no single one.
MATCH (a {communityId: $communityId})-[r]-(b)
WHERE NOT b:User AND NOT b:AuditEntry AND (b.communityId IS NULL OR b.communityId <> $communityId OR (r.communityId IS NOT NULL AND r.communityId <> $communityId))
WITH type(r) + ' ' + coalesce(a.id, elementId(a)) + ' – ' + coalesce(b.id, elementId(b)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
