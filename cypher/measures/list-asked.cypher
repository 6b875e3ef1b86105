// Which name generators ask for people, and which for what is used.
MATCH (g:Generator {communityId: $communityId})
RETURN g.code AS code, coalesce(g.asksFor, 'people') AS asksFor
ORDER BY code
