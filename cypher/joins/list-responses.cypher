// The interviews that speak of a member, in each wave: their ties are looked at again.
MATCH (n:Member {id: $memberId, communityId: $communityId})
USING INDEX SEEK n:Member(id)
MATCH (n)<-[:MEANS]-(:Mention)<-[:NAMES]-(r:Response)
RETURN DISTINCT r.waveId AS waveId, r.id AS id
ORDER BY waveId, id
LIMIT 1000000
