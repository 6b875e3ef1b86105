// Invitations of the community that nobody has accepted yet.
MATCH (link:Link {communityId: $communityId})
USING INDEX SEEK link:Link(communityId)
WHERE link.kind = 'invitation' AND link.usedAt IS NULL AND link.endsAt > datetime()
RETURN link.id AS id, link.name AS name, link.email AS email, link.roles AS roles, toString(link.endsAt) AS expiresAt
ORDER BY toLower(name), id
LIMIT 1000
