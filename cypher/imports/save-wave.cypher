// Which wave the import goes into.
MATCH (i:Import {id: $id, communityId: $communityId})
SET i.waveId = $waveId
RETURN i.id AS id
