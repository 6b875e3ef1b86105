// Make a link that is used once. The time is the database's, which also says when it is over: clocks of processes differ.
MERGE (link:Link {id: $id})
ON CREATE SET link.secretHash = $secretHash, link.kind = $kind, link.communityId = $communityId, link.userId = $userId, link.name = $name,
  link.email = $email, link.roles = $roles, link.endings = $endings, link.waveIds = $waveIds, link.createdAt = datetime(), link.createdBy = $by,
  link.endsAt = datetime() + duration({seconds: $lifetimeSeconds})
RETURN link.secretHash = $secretHash AS fresh, toString(link.endsAt) AS expiresAt
