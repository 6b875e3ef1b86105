// The joins of a member that stand, as the one kept or the one gone, newest first.
CALL () {
  MATCH (join:Join {keepId: $memberId, communityId: $communityId})
  USING INDEX SEEK join:Join(keepId)
  RETURN join
  UNION
  MATCH (join:Join {goneId: $memberId, communityId: $communityId})
  USING INDEX SEEK join:Join(goneId)
  RETURN join
}
WITH join
WHERE join.undoneAt IS NULL
OPTIONAL MATCH (keep:Member {id: join.keepId, communityId: $communityId})
USING INDEX SEEK keep:Member(id)
OPTIONAL MATCH (gone:Member {id: join.goneId, communityId: $communityId})
USING INDEX SEEK gone:Member(id)
RETURN join.id AS id, join.keepId AS keepId, join.goneId AS goneId, coalesce(keep.pseudonym, keep.name, '') AS keep,
  coalesce(gone.pseudonym, gone.name, '') AS gone, toString(join.at) AS at, toString(join.undoneAt) AS undoneAt
ORDER BY at DESC, id
LIMIT 200
