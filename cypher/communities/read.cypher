// One community.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
RETURN community.id AS id, community.version AS version, community.name AS name, community.description AS description,
  community.kind AS kind, community.population AS population, community.timezone AS timezone
