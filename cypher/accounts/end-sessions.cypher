// End all sessions of somebody.
MATCH (session:Session {userId: $userId})
USING INDEX SEEK session:Session(userId)
DELETE session
RETURN count(*) AS ended
