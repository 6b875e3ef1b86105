// One page of the interviews of a wave, newest first: those before the last of the page before, with how many there
// are in all; where $writtenBy is given, only those that this person wrote down.
MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND ($writtenBy IS NULL OR r.by = $writtenBy)
WITH collect({response: r, person: person, sort: toString(r.at)}) AS found
UNWIND found AS one
WITH size(found) AS total, one.response AS r, one.person AS person, one.sort AS sort
WHERE $afterSort IS NULL OR sort < $afterSort OR (sort = $afterSort AND r.id > $afterId)
RETURN r.id AS id, person.id AS respondentId, person.pseudonym AS pseudonym, toString(r.at) AS receivedAt, r.by AS by,
  COUNT { (r)-[report:NAMES]->(:Mention) WHERE report.until IS NULL OR report.setAside } AS named,
  r.setAsideAt IS NOT NULL AS setAside, coalesce(r.version, 1) AS version, sort, total
ORDER BY sort DESC, id
LIMIT $limit
