// Remove a neighbourhood; what it was is kept as a revision of nothing. Fails when anything else leads to it.
MATCH (n:Neighbourhood {id: $id, communityId: $communityId})
USING INDEX SEEK n:Neighbourhood(id)
OPTIONAL MATCH (:Revision)-[of:OF]->(n)
DELETE of
WITH DISTINCT n
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
DELETE n
