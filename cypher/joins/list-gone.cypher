// Who is joined to any of these, and leads nowhere by themself.
MATCH (join:Join {communityId: $communityId})
USING INDEX SEEK join:Join(keepId)
WHERE join.keepId IN $ids AND join.undoneAt IS NULL
RETURN DISTINCT join.goneId AS id
ORDER BY id
