// How a wave is asked: whether only by those who are trained, and how many, by neighbourhood and age.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
RETURN coalesce(w.version, 1) AS version, coalesce(w.needsTraining, false) AS needsTraining, w.targets AS targets
