// In which neighbourhoods a researcher asks in a wave.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (user)-[asks:ASKS_IN {waveId: $waveId}]->(w)
ON CREATE SET asks.communityId = $communityId
SET asks.neighbourhoodIds = $neighbourhoodIds, asks.at = datetime(), asks.by = $by
RETURN user.id AS id
