// The administrators who may sign in.
MATCH (user:User)
WHERE user.isAdministrator AND user.disabledAt IS NULL
RETURN user.id AS id
ORDER BY id
