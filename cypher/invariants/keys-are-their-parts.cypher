// A natural key is made of what it is the key of: else the same thing would be stored twice.
MATCH (n:Identity|Asset|Group|Organisation|Generator|Wave|Neighbourhood|Partnership|Issue {communityId: $communityId})
WHERE ((n:Identity OR n:Asset OR n:Group OR n:Organisation) AND coalesce(n.key, '') <> $communityId + '|' + coalesce(n.source, '') + '|' + coalesce(n.externalId, ''))
  OR (n:Generator AND coalesce(n.key, '') <> $communityId + '|' + n.code)
  OR ((n:Wave OR n:Neighbourhood OR n:Partnership OR n:Issue) AND NOT coalesce(n.key, '') STARTS WITH $communityId + '|')
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
