// Begin a session. Whoever is wholly signed in with it has come in now.
MERGE (session:Session {secretHash: $secretHash})
ON CREATE SET session.userId = $userId, session.demoRole = $demoRole, session.stage = $stage, session.acting = $acting,
  session.createdAt = datetime(), session.idleUntil = datetime($idleUntil), session.endsAt = datetime($endsAt)
WITH session
OPTIONAL MATCH (user:User {id: $userId})
USING INDEX SEEK user:User(id)
SET user.signedInAt = CASE WHEN $stage = 'signed-in' THEN datetime() ELSE user.signedInAt END
RETURN session.stage AS stage
