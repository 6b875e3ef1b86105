// The device is taken back: the session goes on under another secret. Its own was in a browser that somebody else has held.
// Asked again, because the reply was lost, it is found under that one.
MATCH (session:Session)
USING INDEX SEEK session:Session(secretHash)
WHERE session.secretHash IN [$secretHash, $nextHash] AND (session.secretHash = $nextHash OR session.resumeHash = $resumeHash)
SET session.secretHash = $nextHash, session.resumeHash = null
RETURN session.secretHash AS secretHash
