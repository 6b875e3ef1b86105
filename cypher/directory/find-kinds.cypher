// Of these ids, the entries of this community and what kind each is: links may lead nowhere else.
MATCH (n:Member {communityId: $communityId})
USING INDEX SEEK n:Member(id)
WHERE n.id IN $ids
RETURN n.id AS id, toLower(head([label IN labels(n) WHERE label <> 'Member'])) AS kind,
  coalesce(n.pseudonym, n.name) AS label
ORDER BY id
