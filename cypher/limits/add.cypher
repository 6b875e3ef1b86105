// So many more requests under each of these keys, in the time that began with the first of them; how many all processes
// have counted, and for how long that still holds. The first SET takes the lock, so that none adds to what another has
// just changed. The time is the database's: clocks of processes differ.
UNWIND $counted AS counted
MERGE (requests:RequestCount {key: counted.key})
SET requests.key = counted.key
WITH counted, requests, requests.until IS NULL OR requests.until <= datetime() AS isOver
SET requests.count = CASE WHEN isOver THEN counted.more ELSE requests.count + counted.more END,
  requests.until = CASE WHEN isOver THEN datetime() + duration({milliseconds: counted.leftMs}) ELSE requests.until END
RETURN counted.key AS key, requests.count AS count,
  duration.inSeconds(datetime(), requests.until).milliseconds AS leftMs
ORDER BY key
