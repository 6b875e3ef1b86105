// What proves that an interview has arrived.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(id)
RETURN r.id AS id, r.waveId AS waveId, person.id AS respondentId, person.pseudonym AS pseudonym, toString(r.at) AS receivedAt,
  coalesce(r.contentHash, '') AS contentHash
ORDER BY respondentId
LIMIT 1
