// Everyone of this source whom the wave lists.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})<-[:LISTED_IN]-(r:Resident)<-[:IDENTIFIES]-(identity:Identity {source: $source})
USING INDEX SEEK wave:Wave(id)
RETURN r.id AS id, identity.externalId AS externalId
ORDER BY externalId, id
