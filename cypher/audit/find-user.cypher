// Where an account works or has worked.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
RETURN user.id AS subject,
  COLLECT { MATCH (user)-[:HOLDS]->(community:Community) RETURN DISTINCT community.id ORDER BY community.id } AS communityIds
