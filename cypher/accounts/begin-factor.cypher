// Keep the secret of an app that has not been proved to work yet.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.totpPending = $secret
RETURN user.id AS id
