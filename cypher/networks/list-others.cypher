// Every asset, group and organisation of the community: they are on the map also while nobody has named them.
MATCH (m:Member {communityId: $communityId})
WHERE (m:Asset OR m:Group OR m:Organisation) AND m.joinedTo IS NULL
OPTIONAL MATCH (m)-[:IN]->(n:Neighbourhood)
WITH m, min(n.id) AS neighbourhoodId
RETURN m.id AS id, CASE WHEN m:Asset THEN 'asset' WHEN m:Group THEN 'group' ELSE 'organisation' END AS kind, m.name AS label,
  neighbourhoodId, CASE WHEN m:Asset THEN m.kind END AS assetKind, m.formality AS formality, m.mapX AS x, m.mapY AS y
ORDER BY id
