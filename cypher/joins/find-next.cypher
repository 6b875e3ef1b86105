// Of these members, to which each is joined, and which still wait to be matched.
MATCH (n:Member {communityId: $communityId})
USING INDEX SEEK n:Member(id)
WHERE n.id IN $ids
RETURN n.id AS id, n.joinedTo AS joinedTo, coalesce(n.unmatched, false) AS unmatched
ORDER BY id
