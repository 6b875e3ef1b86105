// A device says that it is there; unless somebody else has set up one of this id, here or in another community.
OPTIONAL MATCH (other:Device {id: $id})
USING INDEX SEEK other:Device(id)
WHERE other.userId <> $userId
WITH count(other) AS others
WHERE others = 0
MERGE (d:Device {key: $key})
ON CREATE SET d.id = $id, d.communityId = $communityId, d.userId = $userId, d.name = $name, d.keyId = $keyId,
  d.wrappedKey = $wrappedKey, d.iv = $iv, d.ciphertext = $ciphertext, d.createdAt = datetime()
SET d.seenAt = datetime(), d.name = coalesce($name, d.name)
RETURN d.ciphertext = $ciphertext AS same
