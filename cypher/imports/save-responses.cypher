// Make sure that each of these people has a response in the wave: they answered.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})
UNWIND $rows AS row
MATCH (r:Resident {id: row.residentId, communityId: $communityId})
MERGE (response:Response {key: $waveId + '|' + row.residentId + '|import'})
ON CREATE SET response.id = row.id, response.communityId = $communityId, response.waveId = $waveId, response.source = 'import',
  response.at = datetime(), response.by = $by, response.batchId = $importId
MERGE (response)-[:IN_WAVE]->(wave)
MERGE (response)-[:GIVEN_BY]->(r)
RETURN count(response) AS responses
