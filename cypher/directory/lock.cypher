// Hold an entry until this transaction ends, so that what is read next stays true until it is written. An imported
// entry has no version yet.
MATCH (n:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
SET n.version = coalesce(n.version, 1)
RETURN n.id AS id
