// What a researcher may choose today without a signal: assets, groups and organisations that somebody has looked at and that
// are still there. Residents are not among them.
MATCH (n:Asset|Group|Organisation {communityId: $communityId})
WHERE (n.endedOn IS NULL OR n.endedOn > date($today)) AND coalesce(n.visibility, 'unlisted') IN $visible
  AND NOT coalesce(n.unmatched, false) AND n.joinedTo IS NULL
  AND ($showsUnagreed OR coalesce(n.personAgrees, false)
    OR NOT (coalesce(n.restsOnOnePerson, false) OR coalesce(n.kind, '') = 'person-in-a-role'))
RETURN n.id AS id, toLower(head([label IN labels(n) WHERE label <> 'Member'])) AS kind,
  CASE WHEN n:Asset THEN coalesce(n.kind, 'place') END AS assetKind, n.name AS label
ORDER BY toLower(label), id
LIMIT 20000
