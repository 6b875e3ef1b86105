// The interviews that a code takes back: one, or two when it was sent again with other answers, which were chosen.
MATCH (r:Response {withdrawalHash: $hash})
USING INDEX SEEK r:Response(withdrawalHash)
MATCH (r)-[given:GIVEN_BY]->(person:Resident)
RETURN r.id AS id, r.communityId AS communityId, r.waveId AS waveId, person.id AS residentId, coalesce(given.how, '') AS how,
  coalesce(r.gaveContact, false) AS gaveContact, coalesce(r.filledBands, []) AS filledBands,
  coalesce(r.saidBands, '{}') AS saidBands,
  EXISTS { (person)<-[:GIVEN_BY]-(later:Response) WHERE later.gaveContact AND later.at > r.at } AS isContactOfAnother
ORDER BY id
