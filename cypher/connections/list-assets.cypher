// Assets that professionals may see and that have not ended, with the organisations and groups around them that they may see.
MATCH (n:Asset {communityId: $communityId})
WHERE n.joinedTo IS NULL AND n.visibility IN $visible AND (n.endedOn IS NULL OR n.endedOn > date($today))
OPTIONAL MATCH (n)-[:IN]->(place:Neighbourhood)
WITH n, min(place.id) AS neighbourhoodId
RETURN n.id AS id, n.name AS name, coalesce(n.kind, 'place') AS kind, coalesce(n.formality, 'informal') AS formality,
  coalesce(n.about, '') AS about, coalesce(n.contact, '') AS contact, neighbourhoodId,
  (coalesce(n.restsOnOnePerson, false) OR coalesce(n.kind, 'place') = 'person-in-a-role') AS isOnePerson,
  coalesce(n.personAgrees, false) AS personAgrees,
  COLLECT {
    MATCH (other:Organisation)-[:RUNS]->(n) WHERE other.visibility IN $visible
    RETURN {id: other.id, name: other.name} ORDER BY toLower(other.name), other.id LIMIT 50
  } AS runBy,
  COLLECT {
    MATCH (other:Group)-[:MEETS_AT]->(n) WHERE other.visibility IN $visible
    RETURN {id: other.id, name: other.name} ORDER BY toLower(other.name), other.id LIMIT 50
  } AS metAtBy
ORDER BY toLower(name), id
LIMIT 5000
