// Which wave the import goes into.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX SEEK i:Import(id)
SET i.waveId = $waveId
RETURN i.id AS id
