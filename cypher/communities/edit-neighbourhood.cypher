// Mend a neighbourhood and keep what it was. The name that it loses goes on leading to it.
MATCH (n:Neighbourhood {id: $id, communityId: $communityId})
USING INDEX SEEK n:Neighbourhood(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(n)
SET n.formerKeys = [one IN coalesce(n.formerKeys, []) + n.key WHERE one <> $key],
  n.key = $key, n.name = $name, n.latitude = $latitude, n.longitude = $longitude, n.population = $population,
  n.boundary = $boundary, n.extent = $extent, n.version = coalesce(n.version, 1) + 1, n.updatedAt = datetime(), n.updatedBy = $by
RETURN n.id AS id
