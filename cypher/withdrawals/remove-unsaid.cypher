// Take away members of whom only words were known that nobody says any more: not those that somebody has looked at, that
// answered, or that anything else leads to. What was joined to another stays while somebody else said it; else the join goes too.
MATCH (member:Member {communityId: $communityId})
USING INDEX SEEK member:Member(id)
WHERE member.id IN $ids AND member.unmatched AND NOT EXISTS { (member)-[:!IDENTIFIES]-() }
  AND NOT EXISTS { MATCH (join:Join) WHERE join.goneId = member.id AND EXISTS { (join)-[:MOVED]->() } }
CALL (member) {
  MATCH (join:Join)
  WHERE join.goneId = member.id OR join.keepId = member.id
  OPTIONAL MATCH (gone:Member)
  USING INDEX SEEK gone:Member(id)
  WHERE gone.id = join.goneId AND gone.joinedTo = member.id
  SET gone.joinedTo = null
  DETACH DELETE join
}
CALL (member) {
  MATCH (identity:Identity)-[:IDENTIFIES]->(member)
  OPTIONAL MATCH (revision:Revision)-[:OF]->(identity)
  DETACH DELETE revision, identity
}
DETACH DELETE member
RETURN count(*) AS removed
