// What the assets, groups and organisations of a community are called.
MATCH (m:Member {communityId: $communityId})
WHERE (m:Asset OR m:Group OR m:Organisation) AND m.joinedTo IS NULL
RETURN m.id AS id, m.name AS name
ORDER BY id
