// The account of an email address, and where it works or has worked.
MATCH (user:User {emailKey: $emailKey})
USING INDEX SEEK user:User(emailKey)
RETURN user.id AS subject,
  COLLECT { MATCH (user)-[:HOLDS]->(community:Community) RETURN DISTINCT community.id ORDER BY community.id } AS communityIds
