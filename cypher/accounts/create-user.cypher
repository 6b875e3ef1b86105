// Make an account, or find the one of this address: `fresh` tells which.
MERGE (user:User {emailKey: $emailKey})
ON CREATE SET user.id = $id, user.email = $email, user.name = $name, user.passwordHash = $passwordHash,
  user.isAdministrator = $isAdministrator, user.createdAt = datetime(), user.createdBy = $by, user.totpStep = -1, user.recoveryHashes = []
RETURN user.id AS id, user.id = $id AS fresh
