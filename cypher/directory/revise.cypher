// Keep what an entry was before an edit, and count the edit.
MATCH (n:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = n.communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(n)
SET n.version = n.version + 1, n.updatedAt = datetime(), n.updatedBy = $by
RETURN n.version AS version
