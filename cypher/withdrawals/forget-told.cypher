// Whoever took back all that they answered in a wave is no longer kept among those on whom its connections stand, or stood when they
// were told before: somebody unknown is, so that it is still known that one has gone. Of scores nothing is kept that leads to anybody.
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
WHERE NOT EXISTS { (person)<-[:GIVEN_BY]-(other) WHERE other.waveId = $waveId }
MATCH (showing:Showing {key: $communityId + '|' + $waveId + '|connections'})
USING INDEX SEEK showing:Showing(key)
SET showing.waveId = $waveId
WITH showing, randomUUID() AS unknown
WHERE showing.figures IS NOT NULL
SET showing.respondents = [id IN showing.respondents | CASE WHEN id = $residentId THEN unknown ELSE id END],
  showing.everyone = [id IN coalesce(showing.everyone, []) | CASE WHEN id = $residentId THEN unknown ELSE id END]
RETURN count(*) AS removed
