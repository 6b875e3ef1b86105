// Hold a wave until this transaction ends: one after the other it is prepared. Interviews never hold it.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
SET w.communityId = $communityId
RETURN w.id AS id
