// Give somebody roles in a community, or a held one another last day and other waves.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
UNWIND $roles AS row
MERGE (user)-[holds:HOLDS {key: $userId + '|' + $communityId + '|' + row.role}]->(community)
ON CREATE SET holds.communityId = $communityId, holds.role = row.role, holds.at = datetime(), holds.by = $by
SET holds.endsOn = date(row.endsOn), holds.waveIds = row.waveIds
RETURN count(holds) AS held
