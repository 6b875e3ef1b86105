// Nothing leads from one community into another. Accounts and the log are of no single one.
MATCH (a {communityId: $communityId})-[r]-(b)
WHERE (b.communityId IS NULL AND NOT b:User AND NOT b:AuditEntry) OR b.communityId <> $communityId
  OR (r.communityId IS NOT NULL AND r.communityId <> $communityId)
WITH type(r) + ' ' + coalesce(a.id, elementId(a)) + ' – ' + coalesce(b.id, elementId(b)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
