// Residents whose name, or another name by which they are known, is one of these: whatever its capitals or Unicode form.
MATCH (i:Identity {communityId: $communityId})-[:IDENTIFIES]->(person:Resident)
WHERE i.name IS NOT NULL OR i.aliases IS NOT NULL
UNWIND [i.name] + coalesce(i.aliases, []) AS name
WITH person, toLower(trim(normalize(name, NFKC))) AS nameKey
WHERE nameKey IN $nameKeys
RETURN DISTINCT nameKey, person.id AS id, coalesce(person.unmatched, false) AS unmatched
ORDER BY nameKey, id
LIMIT 1000
