// Interviews that this code took back, and that the log does not tell of yet.
MATCH (gone:Withdrawal {hash: $hash})
WHERE gone.notedAt IS NULL
RETURN gone.id AS id, gone.communityId AS communityId
ORDER BY id
