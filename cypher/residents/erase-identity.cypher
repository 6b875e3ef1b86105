// Erase who a resident is: every identity with what it was before, and the words by which others named this person.
MATCH (r:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK r:Member(id)
CALL (r) {
  MATCH (i:Identity)-[:IDENTIFIES]->(r)
  OPTIONAL MATCH (revision:Revision)-[:OF]->(i)
  DETACH DELETE i, revision
}
CALL (r) {
  MATCH (m:Mention)-[:MEANS]->(r)
  SET m.words = ''
}
RETURN r.id AS id
