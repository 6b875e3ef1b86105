// Who gave an interview; whoever gives one is listed in its wave.
MATCH (r:Response {id: $id, communityId: $communityId})-[:IN_WAVE]->(w:Wave)
USING INDEX SEEK r:Response(id)
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
MERGE (r)-[by:GIVEN_BY]->(person)
ON CREATE SET by.how = $how
MERGE (person)-[:LISTED_IN]->(w)
RETURN person.id AS id
