// Which of those named in one interview know each other, by what they were called in it.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})-[:NAMES]->(mention:Mention)
USING INDEX SEEK r:Response(id)
WITH DISTINCT mention
MATCH (mention)-[knows:KNOWS]->(other:Mention)
CALL (mention) {
  MATCH (mention)-[means:MEANS]->(member)
  RETURN CASE WHEN mention.words = '' OR means.how = 'chosen' THEN coalesce(member.pseudonym, member.name) ELSE mention.words END AS a
  LIMIT 1
}
CALL (other) {
  MATCH (other)-[means:MEANS]->(member)
  RETURN CASE WHEN other.words = '' OR means.how = 'chosen' THEN coalesce(member.pseudonym, member.name) ELSE other.words END AS b
  LIMIT 1
}
RETURN a, b, knows.know AS know
ORDER BY knows.key
LIMIT 5000
