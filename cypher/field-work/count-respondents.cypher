// How many different people have answered in a wave, by where they live and their age. What was set aside does not count.
MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
WITH DISTINCT person
OPTIONAL MATCH (person)-[:LIVES_IN]->(place:Neighbourhood)
WITH person, min(place.id) AS neighbourhoodId
RETURN neighbourhoodId, person.ageBand AS ageBand, count(*) AS respondents
ORDER BY neighbourhoodId, ageBand
LIMIT 5000
