// A member as a join looks at it: its kind, whether it waits to be matched, whether it is joined, and in which waves it answered.
MATCH (n:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
OPTIONAL MATCH (n)<-[:GIVEN_BY]-(r:Response)
WITH n, collect(DISTINCT r.waveId) AS waveIds
RETURN n.id AS id, toLower(head([label IN labels(n) WHERE label <> 'Member'])) AS kind, coalesce(n.unmatched, false) AS unmatched,
  n.joinedTo IS NOT NULL AS joined, waveIds
