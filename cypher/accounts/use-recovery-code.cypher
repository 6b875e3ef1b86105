// Use a recovery code up. The write before the comparison takes the lock: of two at the same moment, one finds it gone. Whoever did
// so itself, and never heard of it, finds it as it left it.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.checkedAt = datetime()
WITH user WHERE $recoveryHash IN user.recoveryHashes OR user.usedIn = $useId
SET user.recoveryHashes = [one IN user.recoveryHashes WHERE one <> $recoveryHash], user.usedIn = $useId
RETURN user.id AS id
