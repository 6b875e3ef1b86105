// Make a link that is used once.
MERGE (link:Link {id: $id})
ON CREATE SET link.secretHash = $secretHash, link.kind = $kind, link.communityId = $communityId, link.userId = $userId, link.name = $name,
  link.email = $email, link.roles = $roles, link.endings = $endings, link.waveIds = $waveIds, link.createdAt = datetime(), link.createdBy = $by, link.endsAt = datetime($endsAt)
RETURN link.secretHash = $secretHash AS fresh
