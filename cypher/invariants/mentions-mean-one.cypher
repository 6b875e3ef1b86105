// A mention was said in some response, and means at most one member.
MATCH (n:Mention {communityId: $communityId})
WHERE COUNT { (n)-[:MEANS]->(:Member) } > 1 OR NOT EXISTS { (:Response)-[:NAMES]->(n) }
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
