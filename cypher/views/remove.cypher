// Remove a view; what it was is kept as a revision of nothing.
MATCH (v:View {id: $id, communityId: $communityId})
USING INDEX SEEK v:View(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = v.communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
DETACH DELETE v
