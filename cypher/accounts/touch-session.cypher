// Somebody is still there: the session stays open for so long from now, and never shorter than it was.
MATCH (session:Session {secretHash: $secretHash})
USING INDEX SEEK session:Session(secretHash)
WITH session, datetime() + duration({seconds: $idleSeconds}) AS idleUntil
SET session.idleUntil = CASE WHEN session.idleUntil < idleUntil THEN idleUntil ELSE session.idleUntil END
RETURN session.secretHash AS secretHash
