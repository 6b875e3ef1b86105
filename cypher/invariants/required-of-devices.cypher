// A device says whose it is and has the key that frees it, sealed; one that was freed says by whom.
MATCH (n:Device {communityId: $communityId})
WHERE n.id IS NULL OR n.key <> n.communityId + '|' + n.id OR n.userId IS NULL OR n.keyId IS NULL OR n.wrappedKey IS NULL
  OR n.iv IS NULL OR n.ciphertext IS NULL OR n.createdAt IS NULL OR n.seenAt IS NULL OR (n.freedAt IS NOT NULL AND n.by IS NULL)
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
