// Write all bands of a resident; where they live becomes what is given.
MATCH (n:Resident {id: $id, communityId: $communityId})
SET n.ageBand = $ageBand, n.gender = $gender, n.timeHere = $timeHere
WITH n
CALL (n) { MATCH (n)-[old:LIVES_IN]->(:Neighbourhood) DELETE old }
CALL (n) {
  MATCH (place:Neighbourhood {id: $neighbourhoodId, communityId: $communityId})
  MERGE (n)-[:LIVES_IN]->(place)
}
RETURN n.id AS id
