// What the columns mean and what is wanted: said once, when the import is started.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX SEEK i:Import(id)
SET i.mapping = $mapping, i.options = $options
RETURN i.id AS id
