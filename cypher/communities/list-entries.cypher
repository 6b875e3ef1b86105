// The neighbourhoods of a community for whoever looks after them, by name.
MATCH (n:Neighbourhood {communityId: $communityId})
RETURN n.id AS id, coalesce(n.version, 1) AS version, n.name AS name, n.latitude AS latitude, n.longitude AS longitude,
  n.population AS population, n.extent AS extent, EXISTS { (n)<-[:LIVES_IN|IN]-() } AS isUsed
ORDER BY toLower(n.name), n.id
LIMIT 1000
