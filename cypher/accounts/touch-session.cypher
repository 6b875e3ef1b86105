// Somebody is still there: the session stays open until then, and never shorter than it was.
MATCH (session:Session {secretHash: $secretHash})
USING INDEX SEEK session:Session(secretHash)
SET session.idleUntil = CASE WHEN session.idleUntil < datetime($idleUntil) THEN datetime($idleUntil) ELSE session.idleUntil END
RETURN session.stage AS stage
