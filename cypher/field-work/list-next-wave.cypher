// One page of those who agreed to be asked again when they last answered in this wave, by pseudonym, with how many there are in all.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
WITH w, person, r ORDER BY r.at DESC, r.id
WITH w, person, collect(r)[0] AS last
WHERE EXISTS { (last)-[:AGREED]->(:Consent {purpose: 'next-wave', given: true}) }
WITH w, collect({person: person, last: last, sort: person.pseudonym}) AS found
UNWIND found AS one
WITH w, size(found) AS total, one.person AS person, one.last AS last, one.sort AS sort
WHERE $afterSort IS NULL OR sort > $afterSort OR (sort = $afterSort AND person.id > $afterId)
WITH w, total, person, last, sort ORDER BY sort, person.id LIMIT $limit
OPTIONAL MATCH (person)-[:LIVES_IN]->(place:Neighbourhood)
WITH w, total, person, last, sort, min(place.id) AS neighbourhoodId
RETURN person.id AS id, person.pseudonym AS pseudonym, neighbourhoodId, person.ageBand AS ageBand, toString(last.at) AS answeredAt,
  EXISTS {
    MATCH (person)<-[:GIVEN_BY]-(later:Response)-[:IN_WAVE]->(other:Wave)
    WHERE other.id <> w.id AND later.at > last.at
  } AS answeredSince, sort, total
ORDER BY sort, id
