// Remember the step of a code that was used. The write before the comparison takes the lock: of two that come with one
// code at the same moment, one finds it used.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.checkedAt = datetime()
WITH user WHERE user.totpStep < $step
SET user.totpStep = $step
RETURN user.id AS id
