// Make a link by which one person answers alone. The time is the database's, which also says when it is over.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (link:SelfLink {id: $id})
ON CREATE SET link.communityId = $communityId, link.waveId = $waveId, link.secretHash = $secretHash, link.by = $by,
  link.createdAt = datetime(), link.endsAt = datetime() + duration({days: $days})
RETURN link.secretHash = $secretHash AS fresh, toString(link.endsAt) AS expiresAt
