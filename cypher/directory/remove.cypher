// Remove an entry that nothing speaks of; what it was is kept as a revision of nothing. That it was here, and whom or what its
// words stand for, can be asked: an interview on its way may have chosen it.
MATCH (n:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = n.communityId, revision.at = datetime(), revision.by = $by, revision.before = $before,
  revision.removedId = n.id, revision.removedKind = CASE WHEN n:Resident THEN 'person' WHEN n:Group THEN 'group'
    WHEN n:Organisation THEN 'organisation' ELSE coalesce(n.kind, 'place') END
DETACH DELETE n
