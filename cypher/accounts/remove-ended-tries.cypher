// Counts of tries whose time ended long ago are forgotten, a few at a time. Each is held before it is looked at again:
// whoever tries again at that moment must not lose theirs.
MATCH (tries:Tries)
USING INDEX SEEK tries:Tries(until)
WHERE tries.until < datetime() - duration('P1D')
WITH tries LIMIT 500
SET tries.key = tries.key
WITH tries
WHERE tries.until < datetime() - duration('P1D')
DELETE tries
RETURN count(*) AS removed
