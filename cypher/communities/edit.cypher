// Mend a community and keep what it was.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(community)
SET community.key = $key, community.name = $name, community.description = $description, community.population = $population,
  community.timezone = $timezone, community.kind = $kind, community.boundary = $boundary, community.extent = $extent,
  community.version = coalesce(community.version, 1) + 1, community.updatedAt = datetime(), community.updatedBy = $by
RETURN community.id AS id
