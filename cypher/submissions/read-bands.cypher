// What somebody said of themselves in an interview, and what of it was not known before.
MATCH (r:Response {id: $id, communityId: $communityId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(id)
RETURN person.id AS residentId, coalesce(r.saidBands, '{}') AS said, coalesce(r.filledBands, []) AS filled
