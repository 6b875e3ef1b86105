// One more try under each of these keys, in the time that began with the first; how many that makes.
UNWIND $keys AS key
MERGE (tries:Tries {key: key})
SET tries.count = CASE WHEN tries.until IS NULL OR tries.until < datetime() THEN 1 ELSE tries.count + 1 END,
  tries.until = CASE WHEN tries.until IS NULL OR tries.until < datetime() THEN datetime() + duration({seconds: $seconds}) ELSE tries.until END
RETURN key, tries.count AS count
ORDER BY key
