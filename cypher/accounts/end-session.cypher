// End a session.
MATCH (session:Session {secretHash: $secretHash})
USING INDEX SEEK session:Session(secretHash)
DELETE session
RETURN count(*) AS ended
