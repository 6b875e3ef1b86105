// Take an interview back: all that was said in it goes, and what stays is that one was here under this id.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
MERGE (gone:Withdrawal {id: $id})
ON CREATE SET gone.communityId = $communityId, gone.waveId = r.waveId, gone.hash = $hash, gone.at = datetime()
WITH r
CALL (r) {
  MATCH (r)-[:SAID|AGREED]->(said)
  DETACH DELETE said
}
CALL (r) {
  MATCH (r)-[:NAMES]->(mention:Mention)
  DETACH DELETE mention
}
CALL (r) {
  MATCH (revision:Revision)-[:OF]->(r)
  DETACH DELETE revision
}
DETACH DELETE r
RETURN count(*) AS removed
