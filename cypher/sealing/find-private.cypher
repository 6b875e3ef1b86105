// The half that opens what was sealed for a key, whether it is the current one or an old one.
MATCH (key:SealingKey {id: $id})
USING INDEX SEEK key:SealingKey(id)
RETURN key.privateKey AS privateKey
