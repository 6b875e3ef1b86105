// Who runs, meets at and works with what, for figures about organisations and assets.
MATCH (a:Member {communityId: $communityId})-[link:RUNS|MEETS_AT|WORKS_WITH]->(b:Member)
WHERE a:Organisation OR a:Group
RETURN a.id AS fromId, type(link) AS kind, b.id AS toId
ORDER BY fromId, kind, toId
