// How much of a wave waits for a choice: interviews that were sent twice and of which nobody has said which counts, and people of
// whom more than one counts.
CALL () {
  MATCH (held:HeldSubmission {waveId: $waveId})
  USING INDEX SEEK held:HeldSubmission(waveId)
  WHERE held.communityId = $communityId AND held.counts IS NULL AND EXISTS { MATCH (r:Response) WHERE r.id = held.responseId }
  RETURN count(DISTINCT held.responseId) AS sent
}
CALL () {
  MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
  USING INDEX SEEK r:Response(waveId)
  WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
  WITH person, count(r) AS counting
  WHERE counting > 1
  RETURN count(person) AS people
}
RETURN sent + people AS undecided
