// Begin a session.
MERGE (session:Session {secretHash: $secretHash})
ON CREATE SET session.userId = $userId, session.demoRole = $demoRole, session.stage = $stage, session.acting = $acting,
  session.createdAt = datetime(), session.idleUntil = datetime($idleUntil), session.endsAt = datetime($endsAt)
RETURN session.stage AS stage
