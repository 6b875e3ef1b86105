// Take away somebody's roles in a community but for these.
MATCH (user:User {id: $userId})-[holds:HOLDS {communityId: $communityId}]->(:Community)
USING INDEX SEEK user:User(id)
WHERE NOT holds.role IN $keep
DELETE holds
RETURN count(*) AS ended
