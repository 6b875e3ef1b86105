// Which files have come in.
MATCH (i:Import {id: $id, communityId: $communityId})
SET i.files = $files
RETURN i.id AS id
