// The communities in which the demo's roles are held: invented ones, and those begun while looking around.
MATCH (community:Community {isDemo: true})
RETURN community.id AS id, community.name AS name
ORDER BY toLower(name), id
LIMIT 500
