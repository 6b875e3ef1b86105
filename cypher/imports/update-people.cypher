// Write what a corrected file says of people who are known, and keep what was said before.
UNWIND $rows AS row
MATCH (r:Resident:Member {id: row.id, communityId: $communityId})
USING INDEX SEEK r:Member(id)
MERGE (revision:Revision {id: row.revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.batchId = $importId,
  revision.before = row.before
MERGE (revision)-[:OF]->(r)
SET r.ageBand = row.ageBand, r.gender = row.gender, r.version = coalesce(r.version, 1) + 1, r.updatedAt = datetime()
WITH row, r
CALL (r) { MATCH (r)-[old:LIVES_IN]->(:Neighbourhood) DELETE old }
CALL (row, r) {
  MATCH (place:Neighbourhood {id: row.neighbourhoodId, communityId: $communityId})
  USING INDEX SEEK place:Neighbourhood(id)
  MERGE (r)-[:LIVES_IN]->(place)
}
RETURN count(r) AS changed
