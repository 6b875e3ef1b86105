// Remember in which roles somebody acts.
MATCH (session:Session {secretHash: $secretHash})
USING INDEX SEEK session:Session(secretHash)
SET session.acting = $acting
RETURN session.secretHash AS secretHash
