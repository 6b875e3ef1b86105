// One page of accounts: those after the last of the page before, with how many there are in all.
MATCH (user:User)
WHERE $q IS NULL OR toLower(normalize(user.name, NFKC)) CONTAINS $q OR user.emailKey CONTAINS $q
WITH user.id AS id, toLower(user.name) AS sort
ORDER BY sort, id
WITH collect({id: id, sort: sort}) AS found
UNWIND found AS one
WITH size(found) AS total, one.id AS id, one.sort AS sort
WHERE $afterSort IS NULL OR sort > $afterSort OR (sort = $afterSort AND id > $afterId)
RETURN id, sort, total
ORDER BY sort, id
LIMIT $limit
