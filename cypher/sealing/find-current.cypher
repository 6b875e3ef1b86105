// The key for which devices seal answers now; none when it is older than a year, so that a new one is made.
MATCH (key:SealingKey {key: 'current'})
USING INDEX SEEK key:SealingKey(key)
WHERE key.createdAt > datetime() - duration({years: 1})
RETURN key.id AS id, key.publicKey AS publicKey
