// What a resident said of themselves in the interviews that stand, the first first.
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})<-[:GIVEN_BY]-(r:Response)
USING INDEX SEEK person:Member(id)
WHERE r.saidBands IS NOT NULL
RETURN r.saidBands AS said
ORDER BY r.at, r.id
