// The app works: its secret counts from now on, with new recovery codes. Nothing happens when another secret was begun
// meanwhile, nor to an app that works already unless it may be replaced. Whoever did so itself a moment ago, and never
// heard of it, finds it as it left it: nobody else has these recovery codes.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.checkedAt = datetime()
WITH user
WHERE (user.totpPending = $secret AND (user.totpSecret IS NULL OR $mayReplace))
  OR (user.totpSecret = $secret AND user.recoveryHashes = $recoveryHashes)
SET user.totpSecret = $secret, user.totpPending = NULL, user.totpStep = $step, user.recoveryHashes = $recoveryHashes
RETURN user.id AS id
