// Accounts, with where they hold which roles today. A term ends with its last day, in the community's own time.
UNWIND $ids AS userId
MATCH (user:User {id: userId})
USING INDEX SEEK user:User(id)
RETURN user.id AS id, user.name AS name, user.email AS email, user.isAdministrator AS isAdministrator,
  user.totpSecret IS NOT NULL AS hasSecondFactor, toString(user.disabledAt) AS disabledAt, toString(user.signedInAt) AS signedInAt,
  COLLECT {
    MATCH (user)-[holds:HOLDS]->(community:Community)
    WHERE holds.endsOn IS NULL OR holds.endsOn >= date(datetime({timezone: community.timezone}))
    WITH community, holds ORDER BY holds.role
    WITH community, collect(holds.role) AS roles ORDER BY toLower(community.name), community.id
    RETURN {communityId: community.id, name: community.name, roles: roles}
  } AS communities
ORDER BY id
