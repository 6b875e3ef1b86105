// Say anew why a wave asks, with which version, and whether it is open; what was said before is kept.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(w)
SET w.status = $status, w.why = $why, w.needsTraining = $needsTraining, w.version = coalesce(w.version, 1) + 1, w.updatedAt = datetime(), w.updatedBy = $by
WITH w
CALL (w) { MATCH (w)-[old:ASKS_WITH]->(:InstrumentVersion) DELETE old }
CALL (w) {
  MATCH (v:InstrumentVersion {id: $versionId, communityId: $communityId})
  USING INDEX SEEK v:InstrumentVersion(id)
  CREATE (w)-[:ASKS_WITH]->(v)
}
RETURN w.id AS id
