// Make sure that these neighbourhoods are there; what is already known of one and not given now stays.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
UNWIND $rows AS row
MERGE (n:Neighbourhood {key: row.key})
ON CREATE SET n.id = row.id, n.communityId = community.id, n.name = row.name
SET n.latitude = coalesce(row.latitude, n.latitude), n.longitude = coalesce(row.longitude, n.longitude),
  n.population = coalesce(row.population, n.population)
RETURN n.id AS id, n.key AS key
