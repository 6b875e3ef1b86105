// Let writes go on.
MATCH (hold:Hold {id: $id})
USING INDEX SEEK hold:Hold(id)
WHERE hold.holder = $holder
DELETE hold
RETURN $id AS id
