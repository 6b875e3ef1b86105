// Remove an entry that nothing speaks of; what it was is kept as a revision of nothing.
MATCH (n:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = n.communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
DETACH DELETE n
