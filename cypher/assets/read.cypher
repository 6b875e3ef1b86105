// Assets by their ids, each as its page shows it.
MATCH (n:Asset:Member {communityId: $communityId})
USING INDEX SEEK n:Member(id)
WHERE n.id IN $ids
OPTIONAL MATCH (n)-[:IN]->(place:Neighbourhood)
WITH n, min(place.id) AS neighbourhoodId
RETURN n.id AS id, coalesce(n.version, 1) AS version, coalesce(n.unmatched, false) AS unmatched,
  toString(n.createdAt) AS createdAt, toString(n.updatedAt) AS updatedAt,
  n.name AS name, coalesce(n.kind, 'place') AS kind, coalesce(n.formality, 'informal') AS formality, coalesce(n.about, '') AS about,
  coalesce(n.contact, '') AS contact, neighbourhoodId, n.latitude AS latitude, n.longitude AS longitude,
  coalesce(n.visibility, 'unlisted') AS visibility, coalesce(n.restsOnOnePerson, false) AS restsOnOnePerson,
  coalesce(n.personAgrees, false) AS personAgrees, toString(n.endedOn) AS endedOn,
  COLLECT { MATCH (other:Organisation)-[:RUNS]->(n) RETURN {id: other.id, name: other.name} ORDER BY toLower(other.name), other.id LIMIT 50 } AS runBy,
  COLLECT { MATCH (other:Group)-[:MEETS_AT]->(n) RETURN {id: other.id, name: other.name} ORDER BY toLower(other.name), other.id LIMIT 50 } AS metAtBy
ORDER BY toLower(name), id
