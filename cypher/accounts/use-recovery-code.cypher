// Use a recovery code up. The write before the comparison takes the lock: of two at the same moment, one finds it gone.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.checkedAt = datetime()
WITH user WHERE $recoveryHash IN user.recoveryHashes
SET user.recoveryHashes = [one IN user.recoveryHashes WHERE one <> $recoveryHash]
RETURN user.id AS id
