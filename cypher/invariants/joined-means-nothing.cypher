// Whoever is joined to another is joined by one join that stands, nothing that was said means them meanwhile, and no
// interview is theirs.
MATCH (gone:Member {communityId: $communityId})
WHERE gone.joinedTo IS NOT NULL AND (EXISTS { (gone)<-[:MEANS]-(:Mention) } OR EXISTS { (gone)-[:TIE]-(:Member) }
  OR EXISTS { (gone)<-[:GIVEN_BY]-(:Response) }
  OR COUNT { MATCH (join:Join {goneId: gone.id, keepId: gone.joinedTo}) WHERE join.undoneAt IS NULL } <> 1)
RETURN count(gone.id) AS violations, collect(gone.id)[..5] AS examples
