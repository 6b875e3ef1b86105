// The neighbourhoods of a community, by name.
MATCH (n:Neighbourhood {communityId: $communityId})
RETURN n.id AS id, n.name AS name, n.latitude AS latitude, n.longitude AS longitude, n.population AS population
ORDER BY toLower(n.name), n.id
LIMIT 500
