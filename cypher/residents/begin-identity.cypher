// Begin to say who a resident is.
MATCH (r:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK r:Member(id)
MERGE (i:Identity {key: $communityId + '|kith|' + $residentId})
ON CREATE SET i.id = $id, i.communityId = $communityId, i.source = 'kith', i.externalId = $residentId, i.version = 0
MERGE (i)-[:IDENTIFIES]->(r)
RETURN i.id AS id
