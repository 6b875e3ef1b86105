// Hold an instrument until this transaction ends, so that two do not change or publish it at once.
MATCH (i:Instrument {id: $id, communityId: $communityId})
USING INDEX SEEK i:Instrument(id)
SET i.communityId = $communityId
RETURN i.id AS id
