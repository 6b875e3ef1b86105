// Keep a part of the figures of a wave, in place of that of earlier inputs: all of it or nothing.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (m:Measurement {key: $key})
SET m.communityId = $communityId, m.waveId = $waveId, m.part = $part, m.inputsHash = $inputsHash, m.version = $version,
  m.result = $result, m.computedAt = datetime()
RETURN m.key AS key
