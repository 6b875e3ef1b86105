// Sessions whose time is over.
MATCH (session:Session)
WHERE session.endsAt < datetime() OR session.idleUntil < datetime()
WITH session LIMIT 1000
DELETE session
RETURN count(*) AS removed
