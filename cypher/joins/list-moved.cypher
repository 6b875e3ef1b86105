// The interviews whose words a join has led elsewhere, in each wave.
MATCH (join:Join {id: $id, communityId: $communityId})-[:MOVED]->(:Mention)<-[:NAMES]-(r:Response)
USING INDEX SEEK join:Join(id)
RETURN DISTINCT r.waveId AS waveId, r.id AS id
ORDER BY waveId, id
LIMIT 1000000
