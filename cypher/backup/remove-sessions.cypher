// End every session: one that was ended since the backup was written would be open again.
MATCH (session:Session)
DELETE session
RETURN count(*) AS removed
