// Where somebody holds roles, whether or not their term is over, and whether they look after the whole of Kith.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
RETURN user.id AS id, user.name AS name, user.email AS email, user.isAdministrator AS isAdministrator,
  COLLECT { MATCH (user)-[holds:HOLDS]->(community:Community) RETURN DISTINCT community.id ORDER BY community.id } AS communityIds
