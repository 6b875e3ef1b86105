// An account by its id, with what signing in needs.
MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
RETURN user.id AS id, user.email AS email, user.name AS name, user.passwordHash AS passwordHash, user.isAdministrator AS isAdministrator,
  user.disabledAt IS NOT NULL AS disabled, user.totpSecret AS totpSecret, user.totpPending AS totpPending, user.totpStep AS totpStep
