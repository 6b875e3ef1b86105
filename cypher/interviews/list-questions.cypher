// The name generators of a community with what each asks for, in the order in which they came.
MATCH (g:Generator {communityId: $communityId})
RETURN g.id AS id, g.code AS code, g.label AS label, g.question AS question, coalesce(g.asksFor, 'people') AS asksFor
ORDER BY g.position, g.code, g.id
LIMIT 500
