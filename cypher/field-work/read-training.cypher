// Until when a community researcher is trained, and which day it is where they ask.
MATCH (user:User {id: $userId})-[holds:HOLDS {role: 'researcher'}]->(community:Community {id: $communityId})
USING INDEX SEEK user:User(id)
USING INDEX SEEK community:Community(id)
RETURN toString(holds.trainedOn) AS trainedOn, toString(holds.trainedUntil) AS trainedUntil,
  toString(date(datetime({timezone: community.timezone}))) AS today
