// The community researchers, with where they ask in a wave and until when they are trained.
MATCH (user:User)-[holds:HOLDS {role: 'researcher'}]->(community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
OPTIONAL MATCH (user)-[asks:ASKS_IN {waveId: $waveId}]->(:Wave)
WITH user, holds, community, head(collect(asks.neighbourhoodIds)) AS neighbourhoodIds
RETURN user.id AS userId, user.name AS name, $waveId IN coalesce(holds.waveIds, []) AS isAssigned,
  coalesce(neighbourhoodIds, []) AS neighbourhoodIds, toString(holds.trainedOn) AS trainedOn,
  toString(holds.trainedUntil) AS trainedUntil, toString(holds.endsOn) AS endsOn, user.disabledAt IS NOT NULL AS disabled,
  toString(date(datetime({timezone: community.timezone}))) AS today
ORDER BY toLower(name), userId
LIMIT 1000
