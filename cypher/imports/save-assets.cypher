// Make assets, or write what a corrected file says of them; what was before is kept.
UNWIND $rows AS row
MERGE (n:Asset {key: row.key})
ON CREATE SET n:Member, n.id = row.id, n.communityId = $communityId, n.source = $source, n.externalId = row.externalId, n.version = 0,
  n.createdAt = datetime(), n.createdBy = $by, n.visibility = 'professionals', n.restsOnOnePerson = false, n.personAgrees = false
SET n.name = row.name, n.about = row.about, n.contact = row.contact, n.version = coalesce(n.version, 1) + 1, n.updatedAt = datetime(), n.kind = row.assetKind, n.formality = row.formality, n.latitude = row.latitude, n.longitude = row.longitude
WITH row, n
FOREACH (before IN CASE WHEN row.before IS NULL THEN [] ELSE [row.before] END |
  MERGE (revision:Revision {id: row.revisionId})
  ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.batchId = $importId,
    revision.before = before
  MERGE (revision)-[:OF]->(n)
)
WITH row, n
CALL (n) { MATCH (n)-[old:IN]->(:Neighbourhood) DELETE old }
CALL (row, n) {
  MATCH (place:Neighbourhood {id: row.neighbourhoodId, communityId: $communityId})
  USING INDEX SEEK place:Neighbourhood(id)
  MERGE (n)-[:IN]->(place)
}
RETURN count(n) AS saved
