// Use a link up. The write before the comparison takes the lock: of two at the same moment, one finds it used.
MATCH (link:Link {secretHash: $secretHash})
USING INDEX SEEK link:Link(secretHash)
SET link.checkedAt = datetime()
WITH link WHERE link.usedAt IS NULL AND link.endsAt > datetime()
SET link.usedAt = datetime(), link.usedBy = $userId
RETURN link.id AS id
