// When an interview was begun and finished by the clock of the device; nothing of it where it was typed in.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})
USING INDEX SEEK r:Response(id)
RETURN r.deviceStartedAt AS startedAt, r.deviceFinishedAt AS finishedAt
