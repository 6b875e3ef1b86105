// Write all bands of a resident; where they live becomes what is given.
MATCH (n:Resident:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
SET n.ageBand = $ageBand, n.gender = $gender, n.timeHere = $timeHere
WITH n
CALL (n) { MATCH (n)-[old:LIVES_IN]->(:Neighbourhood) DELETE old }
CALL (n) {
  MATCH (place:Neighbourhood {id: $neighbourhoodId, communityId: $communityId})
  USING INDEX SEEK place:Neighbourhood(id)
  // The resident is held; the neighbourhood must not be.
  CREATE (n)-[:LIVES_IN]->(place)
}
RETURN n.id AS id
