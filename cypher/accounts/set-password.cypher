// Write a new password; `forgetFactor` when the second factor begins anew with it.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.passwordHash = $passwordHash, user.updatedAt = datetime()
FOREACH (_ IN CASE WHEN $forgetFactor THEN [1] ELSE [] END |
  SET user.totpSecret = NULL, user.totpPending = NULL, user.totpStep = -1, user.recoveryHashes = []
)
RETURN user.id AS id
