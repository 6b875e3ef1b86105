// Remember the step of a code that was used. The write before the comparison takes the lock: of two that come with one
// code at the same moment, one finds it used. Whoever did so itself, and never heard of it, finds it as it left it.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.checkedAt = datetime()
WITH user WHERE user.totpStep < $step OR user.usedIn = $useId
SET user.totpStep = $step, user.usedIn = $useId
RETURN user.id AS id
