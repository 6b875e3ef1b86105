// With what and how one interview was filled in; nothing of it where it was typed in.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})
USING INDEX SEEK r:Response(id)
RETURN r.versionId AS versionId, r.mode AS mode, r.language AS language, r.seconds AS seconds
