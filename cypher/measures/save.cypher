// Keep the measures of a wave, in place of those of earlier inputs.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (m:Measurement {key: $key})
SET m.communityId = $communityId, m.waveId = $waveId, m.inputsHash = $inputsHash, m.version = $version, m.result = $result, m.computedAt = datetime()
RETURN m.key AS key
