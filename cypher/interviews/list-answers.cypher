// How each question of one interview was met, in the order in which they were asked.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})-[asked:ASKED]->(g:Generator)
USING INDEX SEEK r:Response(id)
RETURN g.code AS generator, asked.status AS status
ORDER BY asked.position, generator
LIMIT 500
