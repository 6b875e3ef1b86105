// Write all fields of an asset; where it is and who runs it become what is given.
MATCH (n:Asset:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
SET n.name = $name, n.kind = $kind, n.formality = $formality, n.about = $about, n.contact = $contact, n.latitude = $latitude,
  n.longitude = $longitude, n.visibility = $visibility, n.restsOnOnePerson = $restsOnOnePerson, n.personAgrees = $personAgrees,
  n.endedOn = date($endedOn)
WITH n
CALL (n) { MATCH (n)-[old:IN]->(:Neighbourhood) DELETE old }
CALL (n) {
  MATCH (place:Neighbourhood {id: $neighbourhoodId, communityId: $communityId})
  USING INDEX SEEK place:Neighbourhood(id)
  MERGE (n)-[:IN]->(place)
}
CALL (n) { MATCH (:Organisation)-[old:RUNS]->(n) DELETE old }
CALL (n) {
  MATCH (organisation:Organisation:Member {communityId: $communityId})
  USING INDEX SEEK organisation:Member(id)
  WHERE organisation.id IN $runBy
  MERGE (organisation)-[:RUNS]->(n)
}
RETURN n.id AS id
