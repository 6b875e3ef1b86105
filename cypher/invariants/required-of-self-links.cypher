// A link by which somebody answers alone is of one wave of its community, has its secret as a hash and an end, and names the
// interview that it was used for.
MATCH (n:SelfLink {communityId: $communityId})
WHERE n.id IS NULL OR n.secretHash IS NULL OR n.by IS NULL OR n.createdAt IS NULL OR n.endsAt IS NULL
  OR (n.usedAt IS NOT NULL AND n.responseId IS NULL)
  OR NOT EXISTS { MATCH (w:Wave) WHERE w.id = n.waveId AND w.communityId = n.communityId }
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
