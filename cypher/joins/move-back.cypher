// What a join has led elsewhere means again what it meant before, found out as it was.
MATCH (join:Join {id: $id, communityId: $communityId})
USING INDEX SEEK join:Join(id)
MATCH (gone:Member {id: join.goneId, communityId: $communityId})
USING INDEX SEEK gone:Member(id)
MATCH (join)-[moved:MOVED]->(mention:Mention)
MATCH (mention)-[means:MEANS]->(keep:Member)
WHERE keep.id = join.keepId
CREATE (mention)-[:MEANS {how: moved.how, by: moved.by, at: moved.at}]->(gone)
DELETE means, moved
RETURN count(mention) AS moved
