// Erase who a resident is: every identity with what it was before, and the words by which others named this person and in which
// they spoke of them, also where a join has led them to another.
MATCH (r:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK r:Member(id)
CALL (r) {
  MATCH (i:Identity)-[:IDENTIFIES]->(r)
  OPTIONAL MATCH (revision:Revision)-[:OF]->(i)
  DETACH DELETE i, revision
}
CALL (r) {
  CALL (r) {
    MATCH (m:Mention)-[:MEANS]->(r)
    RETURN m
    UNION
    MATCH (join:Join {goneId: r.id, communityId: $communityId})-[:MOVED]->(m:Mention)
    USING INDEX SEEK join:Join(goneId)
    RETURN m
  }
  SET m.words = ''
  WITH m
  MATCH (item:Item)-[:ABOUT]->(m)
  WHERE item.text IS NOT NULL
  SET item.text = ''
}
RETURN r.id AS id
