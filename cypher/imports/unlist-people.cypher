// Take people off the list of the wave, because the people file that replaces an earlier one leaves them out.
UNWIND $rows AS row
MATCH (r:Resident:Member {id: row.id, communityId: $communityId})-[listed:LISTED_IN]->(wave)
USING INDEX SEEK r:Member(id)
WHERE wave.id = $waveId
MERGE (revision:Revision {id: row.revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.batchId = $importId,
  revision.before = row.before
MERGE (revision)-[:OF]->(r)
DELETE listed
RETURN count(r) AS unlisted
