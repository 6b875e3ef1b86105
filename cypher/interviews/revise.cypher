// Keep what the answers of an interview were before a correction, and count it.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(r)
SET r.version = r.version + 1
RETURN r.version AS version
