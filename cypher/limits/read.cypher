// What was counted under these keys in times that have not ended.
UNWIND $keys AS key
MATCH (requests:RequestCount {key: key})
USING INDEX SEEK requests:RequestCount(key)
WHERE requests.until > datetime()
RETURN key, requests.count AS count, duration.inSeconds(datetime(), requests.until).milliseconds AS leftMs
ORDER BY key
