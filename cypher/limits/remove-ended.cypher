// Counts that nobody has added to for a while are forgotten, a few at a time; who counts now is not waited for.
MATCH (requests:RequestCount)
WHERE requests.until < datetime() - duration('PT10M')
WITH requests LIMIT 1000
DELETE requests
RETURN count(*) AS removed
