// One join with what its two ends are called.
MATCH (join:Join {id: $id, communityId: $communityId})
USING INDEX SEEK join:Join(id)
OPTIONAL MATCH (keep:Member {id: join.keepId, communityId: $communityId})
USING INDEX SEEK keep:Member(id)
OPTIONAL MATCH (gone:Member {id: join.goneId, communityId: $communityId})
USING INDEX SEEK gone:Member(id)
RETURN join.id AS id, join.keepId AS keepId, join.goneId AS goneId, coalesce(keep.pseudonym, keep.name, '') AS keep,
  coalesce(gone.pseudonym, gone.name, '') AS gone, toString(join.at) AS at, toString(join.undoneAt) AS undoneAt
