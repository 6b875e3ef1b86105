// Begin a resident with nothing but its id; the same id twice is one. No row when the id is taken elsewhere.
MERGE (n:Member {id: $id})
ON CREATE SET n:Resident, n.communityId = $communityId, n.pseudonym = $pseudonym, n.version = 1, n.createdAt = datetime(), n.createdBy = $by
WITH n
WHERE n.communityId = $communityId AND n:Resident
RETURN n.id AS id, n.pseudonym = $pseudonym AS fresh
