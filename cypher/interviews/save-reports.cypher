// Whom and what an interview names: one report for each question and each one named, in the words that were used. A mention
// is its interview's own; who is meant must not be held, or all who name the post office would wait for each other.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
UNWIND $rows AS row
MATCH (member:Member {id: row.memberId, communityId: $communityId})
USING INDEX SEEK member:Member(id)
MERGE (mention:Mention {key: row.mentionKey})
ON CREATE SET mention.id = row.mentionId, mention.communityId = $communityId, mention.waveId = r.waveId, mention.words = row.words
WITH r, row, member, mention
CALL (mention, member, row) {
  MATCH (mention)
  WHERE NOT EXISTS { (mention)-[:MEANS]->(member) }
  CREATE (mention)-[:MEANS {how: row.how, by: $by, at: datetime()}]->(member)
}
OPTIONAL MATCH (r)-[asked:ASKED]->(:Generator {code: row.generator})
WITH r, row, mention, coalesce(asked.direction, 'out') AS direction
MERGE (r)-[report:NAMES {key: row.key}]->(mention)
ON CREATE SET report.communityId = $communityId, report.waveId = r.waveId, report.generator = row.generator,
  report.direction = direction, report.strength = row.strength, report.position = row.position, report.batchId = $batchId, report.at = datetime(), report.by = $by
RETURN count(report) AS reports
