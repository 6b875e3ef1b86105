// Keep somebody out from now on.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.disabledAt = coalesce(user.disabledAt, datetime()), user.updatedAt = datetime()
RETURN user.id AS id
