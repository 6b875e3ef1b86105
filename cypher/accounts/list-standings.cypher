// In which communities somebody holds which roles today. A term ends with its last day, in the community's own time.
MATCH (user:User {id: $userId})-[holds:HOLDS]->(community:Community)
USING INDEX SEEK user:User(id)
WHERE holds.endsOn IS NULL OR holds.endsOn >= date(datetime({timezone: community.timezone}))
RETURN community.id AS communityId, community.name AS name, holds.role AS role, toString(holds.endsOn) AS endsOn,
  coalesce(holds.waveIds, []) AS waveIds
ORDER BY toLower(name), communityId, role
