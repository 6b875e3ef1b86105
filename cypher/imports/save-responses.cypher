// Make sure that each of these people has a response in the wave: they answered. Its relationships are made with it and
// only then: looking for them in a wave of thousands, one response after another, took most of an import's time.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK wave:Wave(id)
UNWIND $rows AS row
MATCH (r:Resident:Member {id: row.residentId, communityId: $communityId})
USING INDEX SEEK r:Member(id)
MERGE (response:Response {key: $waveId + '|' + row.residentId + '|import'})
ON CREATE SET response.id = row.id, response.communityId = $communityId, response.waveId = $waveId, response.source = 'import',
  response.at = datetime(), response.by = $by, response.batchId = $importId
FOREACH (made IN CASE WHEN response.id = row.id THEN [1] ELSE [] END |
  CREATE (response)-[:IN_WAVE]->(wave)
  CREATE (response)-[:GIVEN_BY]->(r)
)
RETURN count(response) AS responses
