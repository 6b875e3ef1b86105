// Of these ids, which belong to this community, and to what.
MATCH (n:Wave|Generator|Neighbourhood|Member {communityId: $communityId})
WHERE n.id IN $ids
RETURN n.id AS id, toLower(head([label IN labels(n) WHERE label <> 'Member'])) AS kind
ORDER BY id
LIMIT 500
