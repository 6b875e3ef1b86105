// One neighbourhood with its boundary, for mending it.
MATCH (n:Neighbourhood {id: $id, communityId: $communityId})
USING INDEX SEEK n:Neighbourhood(id)
RETURN n.id AS id, coalesce(n.version, 1) AS version, n.name AS name, n.latitude AS latitude, n.longitude AS longitude,
  n.population AS population, n.extent AS extent, EXISTS { (n)<-[:LIVES_IN|IN]-() } AS isUsed, n.key AS key, n.boundary AS boundary
