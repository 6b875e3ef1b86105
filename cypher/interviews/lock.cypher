// Hold an interview until this transaction ends.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId, source: 'interview'})
USING INDEX SEEK r:Response(id)
SET r.version = coalesce(r.version, 1)
RETURN r.id AS id
