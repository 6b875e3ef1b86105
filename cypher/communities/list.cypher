// The communities, by name.
MATCH (community:Community)
RETURN community.id AS id, community.version AS version, community.name AS name, community.description AS description,
  community.kind AS kind, community.population AS population, community.timezone AS timezone
ORDER BY toLower(community.name), community.id
LIMIT 500
