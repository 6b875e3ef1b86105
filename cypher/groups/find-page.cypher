// One page of groups: those after the last of the page before, with how many there are in all.
MATCH (n:Group {communityId: $communityId})
WHERE n.joinedTo IS NULL AND ($q IS NULL OR toLower(normalize(n.name, NFKC)) CONTAINS $q OR toLower(n.about) CONTAINS $q)
WITH n.id AS id, toLower(n.name) AS sort
ORDER BY sort, id
WITH collect({id: id, sort: sort}) AS found
UNWIND found AS one
WITH size(found) AS total, one.id AS id, one.sort AS sort
WHERE $afterSort IS NULL OR sort > $afterSort OR (sort = $afterSort AND id > $afterId)
RETURN id, sort, total
ORDER BY sort, id
LIMIT $limit
