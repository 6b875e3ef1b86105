// Every resident of the community and how they stand to one wave; who is neither listed nor in a tie is left out by the
// reader. What is beside them has no label here, or the planner may read the whole wave for each resident.
MATCH (r:Resident {communityId: $communityId})
WHERE r.joinedTo IS NULL
OPTIONAL MATCH (r)-[:LIVES_IN]->(n:Neighbourhood)
WITH r, min(n.id) AS neighbourhoodId
RETURN r.id AS id, r.pseudonym AS label, neighbourhoodId, r.ageBand AS ageBand, r.mapX AS x, r.mapY AS y,
  EXISTS { (r)-[:LISTED_IN]->(wave) WHERE wave.id = $waveId } AS listed,
  EXISTS { (r)<-[:GIVEN_BY]-(response) WHERE response.waveId = $waveId AND response.setAsideAt IS NULL } AS answered
ORDER BY id
