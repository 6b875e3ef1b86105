// Whoever got in is not somebody who guesses.
UNWIND $keys AS key
MATCH (tries:Tries {key: key})
USING INDEX SEEK tries:Tries(key)
DELETE tries
RETURN count(*) AS forgotten
