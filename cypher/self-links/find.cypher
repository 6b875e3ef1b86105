// A link by which somebody answers alone, that has not been used, taken back or left too long.
MATCH (link:SelfLink {secretHash: $secretHash})
USING INDEX SEEK link:SelfLink(secretHash)
WHERE link.usedAt IS NULL AND link.endsAt > datetime()
RETURN link.communityId AS communityId, link.waveId AS waveId
