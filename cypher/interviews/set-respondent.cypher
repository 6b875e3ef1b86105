// Who gave an interview; whoever gives one is listed in its wave. They are held, the wave is not.
MATCH (r:Response {id: $id, communityId: $communityId})-[:IN_WAVE]->(w:Wave)
USING INDEX SEEK r:Response(id)
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
SET person.communityId = $communityId
MERGE (r)-[by:GIVEN_BY]->(person)
ON CREATE SET by.how = $how
WITH person, w
CALL (person, w) {
  MATCH (person)
  WHERE NOT EXISTS { (person)-[:LISTED_IN]->(w) }
  CREATE (person)-[:LISTED_IN {source: 'interview'}]->(w)
}
RETURN person.id AS id
