// Make residents whose identity is new. An identity that another import has made meanwhile keeps the resident it has:
// its id is not the one given here.
UNWIND $rows AS row
MERGE (identity:Identity {key: row.key})
ON CREATE SET identity.id = row.identityId, identity.communityId = $communityId, identity.source = $source,
  identity.externalId = row.externalId, identity.name = row.name, identity.contact = '', identity.aliases = [], identity.version = 1
WITH row, identity
WHERE identity.id = row.identityId
MERGE (r:Member {id: row.id})
ON CREATE SET r:Resident, r.communityId = $communityId, r.pseudonym = row.pseudonym, r.ageBand = row.ageBand, r.gender = row.gender,
  r.version = 1, r.createdAt = datetime(), r.createdBy = $by
MERGE (identity)-[:IDENTIFIES]->(r)
WITH row, r
CALL (row, r) {
  MATCH (place:Neighbourhood {id: row.neighbourhoodId, communityId: $communityId})
  USING INDEX SEEK place:Neighbourhood(id)
  MERGE (r)-[:LIVES_IN]->(place)
}
RETURN count(r) AS made
