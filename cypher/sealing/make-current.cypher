// Make the key for which devices seal answers, unless another process just did: there is one. An old one makes room and stays,
// for what is sealed for it is still on its way.
OPTIONAL MATCH (old:SealingKey {key: 'current'})
USING INDEX SEEK old:SealingKey(key)
WHERE old.createdAt <= datetime() - duration({years: 1})
SET old.key = 'until ' + toString(datetime()) + ' ' + old.id
MERGE (key:SealingKey {key: 'current'})
ON CREATE SET key.id = $id, key.publicKey = $publicKey, key.privateKey = $privateKey, key.createdAt = datetime()
RETURN key.id AS id, key.publicKey AS publicKey
