// How many interviews that count came in on each day, by the clock of the community.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
MATCH (r:Response {waveId: $waveId})
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
RETURN toString(date(datetime({datetime: r.at, timezone: community.timezone}))) AS day, count(*) AS interviews
ORDER BY day
LIMIT 2000
