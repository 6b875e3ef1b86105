// With what, how and when an interview was filled in. Times are those of the device, whose clock may be wrong by a year: `at` is
// the service's own.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
SET r.versionId = $versionId, r.language = $language, r.mode = $mode, r.deviceStartedAt = $startedAt,
  r.deviceFinishedAt = $finishedAt, r.seconds = $seconds, r.withdrawalHash = $withdrawalHash, r.sentAs = $sentAs,
  r.saidCode = $saidCode, r.filledBands = $filledBands, r.saidBands = $saidBands, r.gaveContact = $gaveContact,
  r.unread = $unread
RETURN r.id AS id
