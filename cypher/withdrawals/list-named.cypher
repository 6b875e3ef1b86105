// Members that an interview brought in: those it names in words, whom nobody has looked at yet; also under the words that somebody
// has joined to another since.
MATCH (r:Response {id: $id, communityId: $communityId})-[:NAMES]->(mention:Mention)
USING INDEX SEEK r:Response(id)
CALL (mention) {
  MATCH (mention)-[:MEANS]->(member:Member)
  WHERE member.unmatched
  RETURN member.id AS memberId
  UNION
  MATCH (mention)<-[:MOVED]-(join:Join)
  RETURN join.goneId AS memberId
}
RETURN DISTINCT memberId AS id
ORDER BY id
