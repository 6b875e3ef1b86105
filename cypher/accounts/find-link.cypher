// A link that has not been used, taken back or left too long. For an account that is kept out no new password is set.
MATCH (link:Link {secretHash: $secretHash})
USING INDEX SEEK link:Link(secretHash)
WHERE link.usedAt IS NULL AND link.endsAt > datetime()
OPTIONAL MATCH (user:User {id: link.userId})
USING INDEX SEEK user:User(id)
WITH link, user
WHERE user.disabledAt IS NULL
OPTIONAL MATCH (community:Community {id: link.communityId})
USING INDEX SEEK community:Community(id)
RETURN link.id AS id, link.kind AS kind, link.communityId AS communityId, community.name AS community, link.userId AS userId, link.name AS name,
  link.email AS email, link.roles AS roles, link.endings AS endings, coalesce(link.waveIds, []) AS waveIds, link.createdBy AS createdBy
