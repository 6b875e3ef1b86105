// Join two members: the one that is gone leads nowhere by itself any more. The same id is one join.
MATCH (gone:Member {id: $goneId, communityId: $communityId})
USING INDEX SEEK gone:Member(id)
MERGE (join:Join {id: $id})
ON CREATE SET join.communityId = $communityId, join.keepId = $keepId, join.goneId = $goneId, join.at = datetime(), join.by = $by
SET gone.joinedTo = $keepId
RETURN join.id AS id
