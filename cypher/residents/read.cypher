// Residents by their ids: pseudonym and bands. Who they are is read elsewhere.
MATCH (n:Resident:Member {communityId: $communityId})
USING INDEX SEEK n:Member(id)
WHERE n.id IN $ids
OPTIONAL MATCH (n)-[:LIVES_IN]->(place:Neighbourhood)
WITH n, min(place.id) AS neighbourhoodId
RETURN n.id AS id, coalesce(n.version, 1) AS version, coalesce(n.unmatched, false) AS unmatched,
  toString(n.createdAt) AS createdAt, toString(n.updatedAt) AS updatedAt,
  n.pseudonym AS pseudonym, n.ageBand AS ageBand, n.gender AS gender, n.timeHere AS timeHere, neighbourhoodId
ORDER BY pseudonym, id
