// A session that has not ended, and whether whoever it is of may still sign in.
MATCH (session:Session {secretHash: $secretHash})
USING INDEX SEEK session:Session(secretHash)
WHERE session.endsAt > datetime() AND session.idleUntil > datetime()
OPTIONAL MATCH (user:User {id: session.userId})
USING INDEX SEEK user:User(id)
RETURN session.userId AS userId, session.demoRole AS demoRole, session.stage AS stage, session.acting AS acting,
  toString(session.idleUntil) AS idleUntil, user.name AS name, user.email AS email, coalesce(user.isAdministrator, false) AS isAdministrator,
  user.disabledAt IS NOT NULL AS disabled, user.totpSecret IS NOT NULL AS hasSecondFactor
