// A try that was right does not count.
UNWIND $keys AS key
MATCH (tries:Tries {key: key})
USING INDEX SEEK tries:Tries(key)
WHERE tries.count > 0
SET tries.count = tries.count - 1
RETURN key
ORDER BY key
