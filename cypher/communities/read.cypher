// One community.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
RETURN community.id AS id, coalesce(community.version, 1) AS version, community.name AS name, community.description AS description,
  coalesce(community.kind, 'place') AS kind, community.population AS population, community.timezone AS timezone
