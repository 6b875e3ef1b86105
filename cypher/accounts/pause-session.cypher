// The device goes into other hands. Paused already, it stays under the secret that it was paused under.
MATCH (session:Session {secretHash: $secretHash})
USING INDEX SEEK session:Session(secretHash)
SET session.resumeHash = coalesce(session.resumeHash, $resumeHash)
RETURN session.resumeHash AS resumeHash
