// What was held back in a wave, what waits for a choice first, then the oldest first, beside whose interview is stored under its id; of one alone where $heldId is given.
MATCH (held:HeldSubmission {waveId: $waveId})
USING INDEX SEEK held:HeldSubmission(waveId)
WHERE held.communityId = $communityId AND ($heldId IS NULL OR held.id = $heldId)
MATCH (r:Response {id: held.responseId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(id)
RETURN held.id AS id, held.responseId AS responseId, person.id AS respondentId, person.pseudonym AS pseudonym,
  toString(r.at) AS storedAt, toString(held.at) AS heldAt, held.by AS by, coalesce(held.counts, 'undecided') AS counts
ORDER BY held.counts IS NOT NULL, heldAt, id
LIMIT 500
