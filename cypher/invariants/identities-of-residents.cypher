// An identity is of exactly one resident.
MATCH (n:Identity {communityId: $communityId})
WHERE COUNT { (n)-[:IDENTIFIES]->(:Resident) } <> 1 OR n.source IS NULL OR n.externalId IS NULL
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
