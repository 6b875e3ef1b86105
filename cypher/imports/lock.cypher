// Take the lock of an import until the end of the transaction: what is read after this, nobody else changes. A value
// that stays the same would take none.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX SEEK i:Import(id)
SET i.lock = $lock
RETURN i.id AS id
