// What somebody may mean who has typed these letters: names of assets, groups and organisations, pseudonyms of
// residents; those that begin with the letters first. Where $wholeCode, a resident is offered to whoever typed all of their
// pseudonym, as a card of theirs says it, and without where they live.
CALL () {
  MATCH (n:Asset|Group|Organisation {communityId: $communityId})
  WHERE toLower(normalize(n.name, NFKC)) CONTAINS $q AND n.endedOn IS NULL AND n.joinedTo IS NULL
  RETURN n AS member, n.name AS label
  UNION ALL
  MATCH (n:Resident {communityId: $communityId})
  WHERE n.joinedTo IS NULL AND toLower(n.pseudonym) CONTAINS $q AND (NOT $wholeCode OR toLower(n.pseudonym) = $q)
  RETURN n AS member, n.pseudonym AS label
}
WITH member, label, CASE WHEN toLower(normalize(label, NFKC)) STARTS WITH $q THEN 0 ELSE 1 END AS rank
ORDER BY rank, toLower(label), member.id
LIMIT 20
OPTIONAL MATCH (member)-[:IN|LIVES_IN]->(place:Neighbourhood)
WHERE NOT ($wholeCode AND member:Resident)
WITH member, label, rank, min(place.name) AS neighbourhood
RETURN member.id AS id, toLower(head([name IN labels(member) WHERE name <> 'Member'])) AS kind, label,
  CASE WHEN member:Asset THEN member.kind END AS assetKind, neighbourhood
ORDER BY rank, toLower(label), id
