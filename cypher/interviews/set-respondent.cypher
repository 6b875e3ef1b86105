// Who gave an interview; whoever gives one is listed in its wave.
MATCH (r:Response {id: $id, communityId: $communityId})-[:IN_WAVE]->(w:Wave)
MATCH (person:Resident {id: $residentId, communityId: $communityId})
MERGE (r)-[by:GIVEN_BY]->(person)
ON CREATE SET by.how = $how
MERGE (person)-[:LISTED_IN]->(w)
RETURN person.id AS id
