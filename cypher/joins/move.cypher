// What was said of the one that is gone means the one that is kept; how it was found out before is kept with the join.
MATCH (join:Join {id: $id, communityId: $communityId})
USING INDEX SEEK join:Join(id)
MATCH (gone:Member {id: join.goneId, communityId: $communityId})
USING INDEX SEEK gone:Member(id)
MATCH (keep:Member {id: join.keepId, communityId: $communityId})
USING INDEX SEEK keep:Member(id)
MATCH (mention:Mention)-[means:MEANS]->(gone)
CREATE (join)-[:MOVED {how: means.how, by: means.by, at: means.at}]->(mention)
CREATE (mention)-[:MEANS {how: 'joined', by: join.by, at: datetime()}]->(keep)
DELETE means
RETURN count(mention) AS moved
