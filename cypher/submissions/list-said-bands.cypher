// What a resident said of themselves in the interviews that count, the first first.
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})<-[:GIVEN_BY]-(r:Response)
USING INDEX SEEK person:Member(id)
WHERE r.saidBands IS NOT NULL AND r.setAsideAt IS NULL
RETURN r.id AS id, r.saidBands AS said, coalesce(r.filledBands, []) AS filled
ORDER BY r.at, id
