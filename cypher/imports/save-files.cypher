// Which files have come in.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX SEEK i:Import(id)
SET i.files = $files
RETURN i.id AS id
