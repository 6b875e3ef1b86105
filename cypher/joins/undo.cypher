// Part two members again; that they were joined stays on record.
MATCH (join:Join {id: $id, communityId: $communityId})
USING INDEX SEEK join:Join(id)
MATCH (gone:Member {id: join.goneId, communityId: $communityId})
USING INDEX SEEK gone:Member(id)
SET join.undoneAt = datetime(), join.undoneBy = $by, gone.joinedTo = null
RETURN join.id AS id
