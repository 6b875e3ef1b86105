// Begin an organisation with nothing but its id; the same id twice is one. No row when the id is taken elsewhere.
MERGE (n:Member {id: $id})
ON CREATE SET n:Organisation, n.communityId = $communityId, n.key = $communityId + '|kith|' + $id, n.source = 'kith', n.externalId = $id, n.version = 1, n.createdAt = datetime(), n.createdBy = $by
WITH n
WHERE n.communityId = $communityId AND n:Organisation
RETURN n.id AS id, n.name IS NULL AS fresh
