// Note which counts: of all that came under one id, one. Whoever chooses at the same moment waits.
MATCH (held:HeldSubmission {id: $id, communityId: $communityId, waveId: $waveId})
USING INDEX SEEK held:HeldSubmission(id)
SET held.counts = $counts
WITH held
CALL (held) {
  MATCH (other:HeldSubmission {waveId: $waveId})
  USING INDEX SEEK other:HeldSubmission(waveId)
  WHERE other.responseId = held.responseId AND other.id <> held.id
  SET other.counts = 'stored'
  RETURN collect(other.id) AS others
}
RETURN held.id AS id, others
