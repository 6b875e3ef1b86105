// Erase who a resident is: every identity with what it was before, the words by which others named this person and in which they
// spoke of them, and what was held back unread in their community: they may stand in any of it.
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
  WITH m
  MATCH (item:Item)-[:ABOUT]->(m)
  WHERE item.text IS NOT NULL
  SET item.text = ''
}
CALL () {
  MATCH (held:HeldSubmission)
  WHERE held.communityId = $communityId
  DELETE held
}
RETURN r.id AS id
