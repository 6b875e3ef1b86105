// How each question was met: answered, nobody, prefers not to say, or not asked and not answered.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
UNWIND $rows AS row
MATCH (g:Generator {key: $communityId + '|' + row.generator})
USING INDEX SEEK g:Generator(key)
MERGE (r)-[asked:ASKED]->(g)
SET asked.status = row.status, asked.position = row.position
RETURN g.code AS generator
ORDER BY generator
