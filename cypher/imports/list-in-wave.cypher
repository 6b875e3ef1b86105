// Put people on the list of the wave.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK wave:Wave(id)
UNWIND $keys AS key
MATCH (identity:Identity {key: key})-[:IDENTIFIES]->(r)
USING INDEX SEEK identity:Identity(key)
WHERE r.communityId = $communityId
MERGE (r)-[:LISTED_IN]->(wave)
RETURN count(r) AS listed
