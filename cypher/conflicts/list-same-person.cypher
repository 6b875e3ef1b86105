// Interviews of people who gave more than one in the wave. Of one that was sent twice, what counts, or else what was chosen last,
// stands for both: which of the two it is, is chosen elsewhere.
MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview'
WITH person, collect(r) AS responses
WHERE size(responses) > 1
UNWIND responses AS r
OPTIONAL MATCH (held:HeldSubmission {id: r.id})
USING INDEX SEEK held:HeldSubmission(id)
WITH person, r, held
ORDER BY r.setAsideAt IS NOT NULL, coalesce(held.counts, '') <> 'held', r.sentAs IS NOT NULL, r.id
WITH person, coalesce(r.sentAs, r.id) AS told, collect({response: r, at: coalesce(held.at, r.at)})[0] AS one
WITH person, collect(one) AS interviews
WHERE size(interviews) > 1
UNWIND interviews AS one
WITH person, one.response AS r, one.at AS at
RETURN r.id AS id, person.id AS respondentId, person.pseudonym AS pseudonym, toString(at) AS receivedAt, r.by AS by,
  COUNT { (r)-[report:NAMES]->(:Mention) WHERE report.until IS NULL OR report.setAside } AS named,
  r.setAsideAt IS NOT NULL AS setAside, coalesce(r.version, 1) AS version
ORDER BY pseudonym, receivedAt, id
LIMIT 500
