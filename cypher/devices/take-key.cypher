// The key of a device that was freed, for its owner: once, within 24 hours. Whoever fetched it a moment ago, and never heard of it,
// fetches it again. The write before the comparison takes the lock.
MATCH (d:Device {key: $key, communityId: $communityId})
USING INDEX SEEK d:Device(key)
SET d.checkedAt = datetime()
WITH d
WHERE d.userId = $userId AND d.freedAt > datetime() - duration({hours: 24}) AND (d.givenAt IS NULL OR d.givenIn = $useId)
SET d.givenAt = coalesce(d.givenAt, datetime()), d.givenIn = $useId, d.seenAt = datetime()
RETURN d.keyId AS keyId, d.wrappedKey AS wrappedKey, d.iv AS iv, d.ciphertext AS ciphertext
