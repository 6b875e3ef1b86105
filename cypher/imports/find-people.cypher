// The people of these ids of the source, as they are stored now and as they stand to the wave.
UNWIND $keys AS key
MATCH (identity:Identity {key: key})-[:IDENTIFIES]->(r:Resident {communityId: $communityId})
OPTIONAL MATCH (r)-[:LIVES_IN]->(place:Neighbourhood)
WITH key, identity, r, min(place.id) AS neighbourhoodId
RETURN key, r.id AS id, identity.id AS identityId, identity.name AS name, r.ageBand AS ageBand, r.gender AS gender, neighbourhoodId,
  EXISTS { (r)-[:LISTED_IN]->(:Wave {id: $waveId}) } AS listed,
  EXISTS { (r)<-[:GIVEN_BY]-(:Response {waveId: $waveId, source: 'import'}) } AS answered
ORDER BY key, id
