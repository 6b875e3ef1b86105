// Which parts of the figures of a wave there are, without the figures.
MATCH (m:Measurement {waveId: $waveId, communityId: $communityId})
USING INDEX SEEK m:Measurement(waveId)
RETURN m.part AS part, m.inputsHash AS inputsHash, m.version AS version
ORDER BY part
