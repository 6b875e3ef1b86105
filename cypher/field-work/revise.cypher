// Count a change of how a wave is asked, and keep what was said before.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(w)
SET w.version = coalesce(w.version, 1) + 1, w.updatedAt = datetime(), w.updatedBy = $by
RETURN w.version AS version
