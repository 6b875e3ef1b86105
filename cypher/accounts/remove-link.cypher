// Take an invitation, or a link for a new password, back.
MATCH (link:Link {id: $linkId, communityId: $communityId})
USING INDEX SEEK link:Link(id)
WHERE link.usedAt IS NULL
DELETE link
RETURN count(*) AS removed
