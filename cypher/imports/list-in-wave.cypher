// Put people on the list of the wave.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})
UNWIND $keys AS key
MATCH (:Identity {key: key})-[:IDENTIFIES]->(r)
WHERE r.communityId = $communityId
MERGE (r)-[:LISTED_IN]->(wave)
RETURN count(r) AS listed
