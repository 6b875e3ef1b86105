// What was held back in a community, sealed as it came, decided or not: some at a time, by their ids.
MATCH (held:HeldSubmission)
USING INDEX SEEK held:HeldSubmission(id)
WHERE held.id > $after AND held.communityId = $communityId
RETURN held.id AS id, held.waveId AS waveId, held.responseId AS responseId, held.contentHash AS contentHash, held.keyId AS keyId,
  held.wrappedKey AS wrappedKey, held.iv AS iv, held.ciphertext AS ciphertext
ORDER BY id
LIMIT 20
