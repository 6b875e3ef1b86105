// Take back the links for a new password of somebody that nobody has used, but for one: of several the newest alone works,
// and none when the password has changed. The write before takes the lock: of two that are made at the same moment, one stays.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.checkedAt = datetime()
WITH user
MATCH (link:Link {userId: $userId})
USING INDEX SEEK link:Link(userId)
WHERE link.kind = 'reset' AND link.usedAt IS NULL AND link.id <> $keep
DELETE link
RETURN count(*) AS removed
