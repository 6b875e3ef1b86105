// Make sure that these neighbourhoods are there; what is already known of one and not given now stays.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
UNWIND $rows AS row
MERGE (n:Neighbourhood {key: row.key})
ON CREATE SET n.id = row.id, n.communityId = community.id, n.name = row.name, n.version = 1, n.latitude = row.latitude,
  n.longitude = row.longitude, n.population = row.population
WITH n, coalesce(row.latitude, n.latitude) AS latitude, coalesce(row.longitude, n.longitude) AS longitude,
  coalesce(row.population, n.population) AS population
WITH n, latitude, longitude, population,
  coalesce(n.latitude <> latitude, latitude IS NOT NULL) OR coalesce(n.longitude <> longitude, longitude IS NOT NULL)
    OR coalesce(n.population <> population, population IS NOT NULL) AS isNews
SET n.latitude = latitude, n.longitude = longitude, n.population = population,
  n.version = coalesce(n.version, 1) + CASE WHEN isNews THEN 1 ELSE 0 END
RETURN n.id AS id, n.key AS key
