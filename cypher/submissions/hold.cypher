// Keep what came under an id that has other content, sealed as it came; the same content is held once. Where one at most may be
// held, there is no row when another is: of two that come at the same moment, the second waits for the first.
MATCH (r:Response {id: $responseId, communityId: $communityId, waveId: $waveId})
USING INDEX SEEK r:Response(id)
SET r.contentHash = r.contentHash
WITH r
OPTIONAL MATCH (other:HeldSubmission)
USING INDEX SEEK other:HeldSubmission(key)
WHERE other.key STARTS WITH $responseId + '|' AND other.contentHash <> $contentHash
WITH r, count(other) AS others
WHERE others = 0 OR NOT $atMostOne
MERGE (held:HeldSubmission {key: $responseId + '|' + $contentHash})
ON CREATE SET held.id = $id, held.communityId = $communityId, held.waveId = $waveId, held.responseId = $responseId,
  held.contentHash = $contentHash, held.withdrawalHash = $withdrawalHash, held.at = datetime(), held.by = $by,
  held.keyId = $keyId, held.wrappedKey = $wrappedKey, held.iv = $iv, held.ciphertext = $ciphertext
RETURN held.id AS id
