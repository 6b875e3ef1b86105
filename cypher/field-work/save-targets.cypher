// How many are to be asked in a wave, by neighbourhood and age.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
SET w.targets = $targets
RETURN w.id AS id
