// Let somebody in again.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.disabledAt = NULL, user.updatedAt = datetime()
RETURN user.id AS id
