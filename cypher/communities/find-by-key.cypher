// A community by its name, whatever its capitals: for the command line, where nobody types ids.
MATCH (community:Community {key: $key})
USING INDEX SEEK community:Community(key)
RETURN community.id AS id, coalesce(community.version, 1) AS version, community.name AS name, community.description AS description,
  coalesce(community.kind, 'place') AS kind, community.population AS population, community.timezone AS timezone
