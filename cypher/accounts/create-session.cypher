// Begin a session: `proved` when a code was given along with the password. Whoever is wholly signed in with it has come in now.
// The time is the database's, which also says when it is over: clocks of processes differ.
MERGE (session:Session {secretHash: $secretHash})
ON CREATE SET session.userId = $userId, session.demoRole = $demoRole, session.proved = $proved, session.acting = $acting,
  session.createdAt = datetime(), session.idleUntil = datetime() + duration({seconds: $idleSeconds}),
  session.endsAt = datetime() + duration({seconds: $absoluteSeconds})
WITH session
OPTIONAL MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.signedInAt = CASE WHEN $isWhole THEN datetime() ELSE user.signedInAt END
RETURN session.secretHash AS secretHash
