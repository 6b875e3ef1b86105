// Who and what these ids of the source are: people, with whether the wave lists them, and assets, groups, organisations.
UNWIND $keys AS key
CALL (key) {
  MATCH (identity:Identity {key: key})-[:IDENTIFIES]->(n)
  USING INDEX SEEK identity:Identity(key)
  RETURN n, 'resident' AS kind
  UNION ALL
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
RETURN key, kind, n.id AS id, kind <> 'resident' OR EXISTS { MATCH (n)-[:LISTED_IN]->(wave) WHERE wave.id = $waveId } AS listed
ORDER BY key, kind, id
