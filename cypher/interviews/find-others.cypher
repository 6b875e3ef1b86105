// Assets, groups and organisations with one of these names: whatever its capitals or Unicode form.
MATCH (n:Asset|Group|Organisation {communityId: $communityId})
WITH n, toLower(trim(normalize(n.name, NFKC))) AS nameKey
WHERE nameKey IN $nameKeys
RETURN nameKey, n.id AS id, toLower(head([label IN labels(n) WHERE label <> 'Member'])) AS kind,
  CASE WHEN n:Asset THEN n.kind END AS assetKind
ORDER BY nameKey, id
LIMIT 1000
