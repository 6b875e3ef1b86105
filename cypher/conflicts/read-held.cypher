// One that was held back, sealed as it came.
MATCH (held:HeldSubmission {id: $id, communityId: $communityId, waveId: $waveId})
USING INDEX SEEK held:HeldSubmission(id)
RETURN held.responseId AS responseId, held.contentHash AS contentHash, held.by AS by, held.keyId AS keyId,
  held.wrappedKey AS wrappedKey, held.iv AS iv, held.ciphertext AS ciphertext
