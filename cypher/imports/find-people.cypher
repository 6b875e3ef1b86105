// The people of these ids of the source, as they are stored now and as they stand to the wave. What is beside them has
// no label here: in a database that is still empty, the planner would begin with all of that label, and keep to it.
UNWIND $keys AS key
MATCH (identity:Identity {key: key})-[:IDENTIFIES]->(r)
USING INDEX SEEK identity:Identity(key)
WHERE r.communityId = $communityId
OPTIONAL MATCH (r)-[:LIVES_IN]->(place)
WITH key, identity, r, min(place.id) AS neighbourhoodId
RETURN key, r.id AS id, identity.id AS identityId, identity.name AS name, r.ageBand AS ageBand, r.gender AS gender, neighbourhoodId,
  EXISTS { MATCH (r)-[:LISTED_IN]->(wave) WHERE wave.id = $waveId } AS listed,
  EXISTS { MATCH (r)<-[:GIVEN_BY]-(response) WHERE response.waveId = $waveId AND response.source = 'import' } AS answered
ORDER BY key, id
