// How many interviews of a wave each person wrote down, of those that count.
MATCH (r:Response {waveId: $waveId})
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
RETURN r.by AS userId, count(*) AS interviews
ORDER BY userId
LIMIT 5000
