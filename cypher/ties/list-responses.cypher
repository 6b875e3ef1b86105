// All responses of a wave.
MATCH (response:Response {waveId: $waveId})
USING INDEX SEEK response:Response(waveId)
WHERE response.communityId = $communityId
RETURN response.id AS id
ORDER BY id
LIMIT 10000000
