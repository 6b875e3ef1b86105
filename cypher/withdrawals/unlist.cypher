// Whoever gave no other interview in the wave is no longer listed in it, where the interview had put them there.
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})-[listed:LISTED_IN {source: 'interview'}]->(wave:Wave)
USING INDEX SEEK person:Member(id)
WHERE wave.id = $waveId AND NOT EXISTS { (person)<-[:GIVEN_BY]-(other) WHERE other.waveId = $waveId }
DELETE listed
RETURN count(*) AS removed
