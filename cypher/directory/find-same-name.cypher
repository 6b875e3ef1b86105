// Other entries of the same name, whatever its capitals or Unicode form. Residents have no names here.
MATCH (n:Asset|Group|Organisation {communityId: $communityId})
WHERE toLower(trim(normalize(n.name, NFKC))) = $nameKey AND n.id <> $id AND n.joinedTo IS NULL
RETURN n.id AS id, toLower(head([label IN labels(n) WHERE label <> 'Member'])) AS kind, n.name AS name
ORDER BY n.createdAt, n.id
LIMIT 5
