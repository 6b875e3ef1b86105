// How many tries there were under each of these keys, in times that have not ended.
UNWIND $keys AS key
OPTIONAL MATCH (tries:Tries {key: key})
USING INDEX SEEK tries:Tries(key)
WHERE tries.until >= datetime()
RETURN key, coalesce(tries.count, 0) AS count
ORDER BY key
