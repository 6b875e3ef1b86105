// What a link is or was for: the account that gets a new password, or else the invitation itself; where it was made, and
// where the account works or has worked.
MATCH (link:Link {secretHash: $secretHash})
USING INDEX SEEK link:Link(secretHash)
OPTIONAL MATCH (user:User {id: link.userId})
USING INDEX SEEK user:User(id)
RETURN coalesce(user.id, link.id) AS subject,
  COLLECT { MATCH (user)-[:HOLDS]->(community:Community) RETURN DISTINCT community.id ORDER BY community.id }
  + CASE WHEN link.communityId IS NULL THEN [] ELSE [link.communityId] END AS communityIds
