// Begin a community. The same id twice is one community; the same name is refused by its key. Whoever begins it, and never
// heard of it, is told the second time too that it was they.
MERGE (community:Community {id: $id})
ON CREATE SET community.communityId = $id, community.key = $key, community.name = $name, community.description = $description,
  community.timezone = $timezone, community.population = $population, community.kind = $kind, community.version = 1,
  community.begunIn = $begunIn, community.isDemo = $isDemo, community.createdAt = datetime()
RETURN community.id AS id, coalesce(community.version, 1) AS version, community.name AS name, community.description AS description,
  coalesce(community.kind, 'place') AS kind, community.population AS population, community.timezone AS timezone,
  coalesce(community.begunIn = $begunIn, false) AS isBegunHere
