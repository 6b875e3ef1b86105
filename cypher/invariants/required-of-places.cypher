// Communities and neighbourhoods have what they cannot do without, and no name that one lost is another's.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
OPTIONAL MATCH (n:Neighbourhood {communityId: $communityId})
WITH community, collect(n) AS places
WITH community, places, [n IN places | n.key] AS keys
UNWIND [community] + places AS n
WITH n, keys
WHERE n.key IS NULL OR n.name IS NULL OR n.version IS NULL OR (n.boundary IS NULL) <> (n.extent IS NULL)
  OR (n:Community AND (n.kind IS NULL OR n.timezone IS NULL OR (n.kind <> 'place' AND n.boundary IS NOT NULL)))
  OR any(one IN coalesce(n.formerKeys, []) WHERE one IN keys)
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
