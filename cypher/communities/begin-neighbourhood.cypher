// Begin a neighbourhood, or find what is under this id. No row when the id is taken in another community.
MERGE (n:Neighbourhood {id: $id})
ON CREATE SET n.communityId = $communityId, n.key = $key, n.name = $name, n.latitude = $latitude, n.longitude = $longitude,
  n.population = $population, n.boundary = $boundary, n.extent = $extent, n.version = 1, n.createdAt = datetime(), n.createdBy = $by
WITH n WHERE n.communityId = $communityId
RETURN n.id AS id
