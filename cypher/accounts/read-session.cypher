// A session that has not ended, and whether whoever it is of may still sign in. One that does not say that a code was given,
// as an older Kith left them, counts as if none was.
MATCH (session:Session {secretHash: $secretHash})
USING INDEX SEEK session:Session(secretHash)
WHERE session.endsAt > datetime() AND session.idleUntil > datetime()
OPTIONAL MATCH (user:User {id: session.userId})
USING INDEX SEEK user:User(id)
RETURN session.userId AS userId, session.demoRole AS demoRole, coalesce(session.proved, false) AS proved, session.acting AS acting,
  user.name AS name, user.email AS email, coalesce(user.isAdministrator, false) AS isAdministrator,
  user.disabledAt IS NOT NULL AS disabled, user.totpSecret IS NOT NULL AS hasSecondFactor,
  session.resumeHash IS NOT NULL AS isPaused
