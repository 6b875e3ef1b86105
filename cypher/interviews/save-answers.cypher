// How each question was met: answered, nobody, prefers not to say, or not asked and not answered. The interview is held by
// whoever writes it; the question must not be, for all interviews have it. Who turns to whom is as it was first asked.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
UNWIND $rows AS row
MATCH (g:Generator {key: $communityId + '|' + row.generator})
USING INDEX SEEK g:Generator(key)
CALL (r, g, row) {
  MATCH (r)
  WHERE NOT EXISTS { (r)-[:ASKED]->(g) }
  CREATE (r)-[:ASKED {direction: row.direction}]->(g)
}
MATCH (r)-[asked:ASKED]->(g)
SET asked.status = row.status, asked.position = row.position
RETURN g.code AS generator
ORDER BY generator
