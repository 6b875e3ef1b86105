// Keep what came under an id that has other content, sealed as it came; the same content is held once.
MATCH (r:Response {id: $responseId, communityId: $communityId, waveId: $waveId})
USING INDEX SEEK r:Response(id)
MERGE (held:HeldSubmission {key: $responseId + '|' + $contentHash})
ON CREATE SET held.id = $id, held.communityId = $communityId, held.waveId = $waveId, held.responseId = $responseId,
  held.contentHash = $contentHash, held.withdrawalHash = $withdrawalHash, held.at = datetime(), held.by = $by,
  held.keyId = $keyId, held.wrappedKey = $wrappedKey, held.iv = $iv, held.ciphertext = $ciphertext
RETURN held.id AS id
