// The instruments of a community without their drafts, by title.
MATCH (i:Instrument {communityId: $communityId})
RETURN i.id AS id, i.version AS version, i.title AS title, i.minutes AS minutes, toString(i.updatedAt) AS updatedAt
ORDER BY toLower(i.title), i.createdAt, i.id
LIMIT 500
