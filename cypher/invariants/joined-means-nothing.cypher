// Whoever is joined to another is joined by one join that stands, and nothing that was said means them meanwhile.
MATCH (gone:Member {communityId: $communityId})
WHERE gone.joinedTo IS NOT NULL AND (EXISTS { (gone)<-[:MEANS]-(:Mention) } OR EXISTS { (gone)-[:TIE]-(:Member) }
  OR COUNT { MATCH (join:Join {goneId: gone.id, keepId: gone.joinedTo}) WHERE join.undoneAt IS NULL } <> 1)
RETURN count(gone.id) AS violations, collect(gone.id)[..5] AS examples
