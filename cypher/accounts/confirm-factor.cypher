// The app works: its secret counts from now on, with new recovery codes. Nothing happens when another secret was begun meanwhile.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.checkedAt = datetime()
WITH user WHERE user.totpPending = $secret
SET user.totpSecret = $secret, user.totpPending = NULL, user.totpStep = $step, user.recoveryHashes = $recoveryHashes
RETURN user.id AS id
