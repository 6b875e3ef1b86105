// Let somebody with an account look after the whole of Kith.
MATCH (user:User {emailKey: $emailKey})
USING INDEX SEEK user:User(emailKey)
SET user.isAdministrator = true, user.updatedAt = datetime()
RETURN user.id AS id, user.name AS name, user.email AS email, user.disabledAt IS NOT NULL AS disabled
