// Store reports: who named whom or what, to which question. One mention for all that a respondent says of the same
// member; who is meant is written once, when the mention is made, so that a later matching stays as it was decided.
UNWIND $rows AS row
MATCH (response:Response {key: $waveId + '|' + row.respondentId + '|import'})
USING INDEX SEEK response:Response(key)
MATCH (named:Member {id: row.namedId, communityId: $communityId})
USING INDEX SEEK named:Member(id)
MERGE (mention:Mention {key: $waveId + '|' + row.respondentId + '|import|' + row.namedId})
ON CREATE SET mention.id = row.mentionId, mention.communityId = $communityId, mention.waveId = $waveId, mention.words = ''
FOREACH (made IN CASE WHEN mention.id = row.mentionId THEN [1] ELSE [] END |
  CREATE (mention)-[:MEANS {how: 'id', by: $by, at: datetime()}]->(named)
)
MERGE (response)-[report:NAMES {key: row.key}]->(mention)
ON CREATE SET report.communityId = $communityId, report.waveId = $waveId, report.generator = row.generator,
  report.direction = row.direction, report.strength = row.strength, report.batchId = $importId, report.at = datetime(), report.by = $by
RETURN count(report) AS reports
