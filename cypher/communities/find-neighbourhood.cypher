// The neighbourhood that has a name now.
MATCH (n:Neighbourhood {key: $key, communityId: $communityId})
USING INDEX SEEK n:Neighbourhood(key)
RETURN n.id AS id, n.name AS name
