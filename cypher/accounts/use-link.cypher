// Use a link up. The write before the comparison takes the lock: of two at the same moment, one finds it used. Whoever did
// so itself a moment ago, and never heard of it, finds it as it left it.
MATCH (link:Link {secretHash: $secretHash})
USING INDEX SEEK link:Link(secretHash)
SET link.checkedAt = datetime()
WITH link WHERE (link.usedAt IS NULL AND link.endsAt > datetime()) OR link.usedIn = $useId
SET link.usedAt = datetime(), link.usedBy = $userId, link.usedIn = $useId
RETURN link.id AS id
