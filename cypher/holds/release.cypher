// Let writes go on. The node stays: to remove it under the eyes of those who read it would be an error to them.
MATCH (hold:Hold {id: $id})
USING INDEX SEEK hold:Hold(id)
WHERE hold.holder = $holder
SET hold.holder = null, hold.until = datetime({epochSeconds: 0})
RETURN hold.id AS id
