// Erase who a resident is: every identity with what it was before, and the words by which others named this person.
MATCH (r:Resident {id: $residentId, communityId: $communityId})
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
