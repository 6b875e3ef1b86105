// Joins that what one interview says has still to follow: it named somebody who is gone, in the words they had.
MATCH (r:Response {id: $id, communityId: $communityId})-[:NAMES]->(:Mention)-[:MEANS]->(gone:Member)
USING INDEX SEEK r:Response(id)
WHERE gone.joinedTo IS NOT NULL
MATCH (join:Join {goneId: gone.id, communityId: $communityId})
USING INDEX SEEK join:Join(goneId)
WHERE join.undoneAt IS NULL
RETURN DISTINCT join.id AS id
ORDER BY id
