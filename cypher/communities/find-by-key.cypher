// A community by its name, whatever its capitals: for the command line, where nobody types ids.
MATCH (community:Community {key: $key})
USING INDEX SEEK community:Community(key)
RETURN community.id AS id, community.version AS version, community.name AS name, community.description AS description,
  community.kind AS kind, community.population AS population, community.timezone AS timezone
