// Assets, groups and organisations of these ids of the source, as they are stored now.
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Asset {key: key})
  USING INDEX SEEK n:Asset(key)
  RETURN n, 'asset' AS kind
  UNION ALL
  MATCH (n:Group {key: key})
  USING INDEX SEEK n:Group(key)
  RETURN n, 'group' AS kind
  UNION ALL
  MATCH (n:Organisation {key: key})
  USING INDEX SEEK n:Organisation(key)
  RETURN n, 'organisation' AS kind
}
WITH key, n, kind
WHERE n.communityId = $communityId
OPTIONAL MATCH (n)-[:IN]->(place)
WITH key, n, kind, min(place.id) AS neighbourhoodId
RETURN key, kind, n.id AS id, n.name AS name, CASE WHEN kind = 'asset' THEN n.kind END AS assetKind, n.formality AS formality,
  n.about AS about, n.contact AS contact, n.latitude AS latitude, n.longitude AS longitude, neighbourhoodId
ORDER BY key, kind, id
