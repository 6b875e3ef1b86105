// A response was given by exactly one resident, in exactly the wave that it names.
MATCH (n:Response {communityId: $communityId})
WHERE COUNT { (n)-[:GIVEN_BY]->(:Resident) } <> 1 OR COUNT { (n)-[:IN_WAVE]->(:Wave) } <> 1
  OR NOT EXISTS { (n)-[:IN_WAVE]->(:Wave {id: n.waveId}) }
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
