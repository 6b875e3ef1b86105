// What accounts are called today, and whether they work or have worked in a community.
MATCH (user:User)
USING INDEX SEEK user:User(id)
WHERE user.id IN $ids
RETURN user.id AS id, user.name AS name, EXISTS { (user)-[:HOLDS]->(:Community {id: $communityId}) } AS isHere
ORDER BY id
