// What was said about an entry, or by it: while there is any, it cannot be removed.
MATCH (n:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
RETURN COUNT { (n)<-[:MEANS]-(:Mention) }
  + COUNT { MATCH (join:Join {goneId: n.id})-[:MOVED]->(:Mention) WHERE join.undoneAt IS NULL } AS mentions, COUNT { (n)<-[:GIVEN_BY]-(:Response) } AS responses,
  COUNT { (n)-[:LISTED_IN]->(:Wave) } AS waves, COUNT { (n)-[:TIE]-(:Member) } AS ties
