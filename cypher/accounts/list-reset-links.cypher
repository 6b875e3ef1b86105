// Links for a new password that were made in the community, and that nobody has used yet.
MATCH (link:Link {communityId: $communityId})
USING INDEX SEEK link:Link(communityId)
WHERE link.kind = 'reset' AND link.usedAt IS NULL AND link.endsAt > datetime()
RETURN link.id AS id, link.userId AS userId, link.name AS name, link.email AS email, toString(link.endsAt) AS expiresAt
ORDER BY toLower(name), id
LIMIT 1000
