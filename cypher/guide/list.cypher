// One page of the assets, groups and organisations that a role may find: those after the last of the page before, with how
// many there are in all. What rests on one person who has not agreed is left out where $showsUnagreed is false.
CALL () {
  MATCH (n:Asset {communityId: $communityId})
  WHERE (n.endedOn IS NULL OR n.endedOn > date($today))
    AND ($showsUnagreed OR coalesce(n.personAgrees, false) OR NOT (coalesce(n.restsOnOnePerson, false) OR n.kind = 'person-in-a-role'))
  RETURN n, 'asset' AS kind
  UNION ALL
  MATCH (n:Group {communityId: $communityId})
  RETURN n, 'group' AS kind
  UNION ALL
  MATCH (n:Organisation {communityId: $communityId})
  RETURN n, 'organisation' AS kind
}
WITH n, kind, toLower(n.name) AS sort
WHERE n.joinedTo IS NULL AND coalesce(n.visibility, 'unlisted') IN $visible AND ($kind IS NULL OR kind = $kind)
  AND ($q IS NULL OR toLower(normalize(n.name, NFKC)) CONTAINS $q OR toLower(n.about) CONTAINS $q)
WITH n, kind, sort ORDER BY sort, n.id
WITH collect({n: n, kind: kind, sort: sort}) AS found
UNWIND found AS one
WITH size(found) AS total, one.n AS n, one.kind AS kind, one.sort AS sort
WHERE $afterSort IS NULL OR sort > $afterSort OR (sort = $afterSort AND n.id > $afterId)
WITH n, kind, sort, total ORDER BY sort, n.id LIMIT $limit
OPTIONAL MATCH (n)-[:IN]->(place:Neighbourhood)
WITH n, kind, sort, total, min(place.id) AS neighbourhoodId
RETURN n.id AS id, kind, n.name AS name, coalesce(n.about, '') AS about, coalesce(n.contact, '') AS contact,
  coalesce(n.website, '') AS website, CASE kind WHEN 'asset' THEN coalesce(n.kind, 'place') END AS assetKind,
  CASE kind WHEN 'asset' THEN coalesce(n.formality, 'informal') END AS formality, neighbourhoodId,
  COLLECT {
    MATCH (n)-[:RUNS|MEETS_AT|WORKS_WITH]-(other:Member)
    WHERE coalesce(other.visibility, 'unlisted') IN $visible AND (other.endedOn IS NULL OR other.endedOn > date($today))
      AND ($showsUnagreed OR coalesce(other.personAgrees, false)
        OR NOT (coalesce(other.restsOnOnePerson, false) OR coalesce(other.kind, '') = 'person-in-a-role'))
    WITH DISTINCT other
    RETURN {id: other.id, name: other.name} ORDER BY toLower(other.name), other.id LIMIT 50
  } AS connected,
  coalesce(n.visibility, 'unlisted') AS visibility, sort, total
ORDER BY sort, id
