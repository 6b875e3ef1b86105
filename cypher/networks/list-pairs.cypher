// Who is tied to whom in any wave: the ground on which everyone is given one place on the map for good.
MATCH (a:Member {communityId: $communityId})-[:TIE]->(b:Member)
WITH a.id AS fromId, collect(DISTINCT b.id) AS toIds
RETURN fromId, toIds
ORDER BY fromId
