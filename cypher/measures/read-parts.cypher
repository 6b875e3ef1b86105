// The parts of the figures of a wave, each with the hash of what it was worked out from.
MATCH (m:Measurement {waveId: $waveId, communityId: $communityId})
USING INDEX SEEK m:Measurement(waveId)
WHERE m.part IN $parts
RETURN m.part AS part, m.inputsHash AS inputsHash, m.version AS version, m.result AS result, toString(m.computedAt) AS computedAt
ORDER BY part
