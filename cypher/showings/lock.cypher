// Hold what is told of a wave until this transaction ends: of two processes that would tell anew, the second sees what the
// first told.
MERGE (showing:Showing {key: $communityId + '|' + $waveId + '|' + $kind})
ON CREATE SET showing.communityId = $communityId, showing.waveId = $waveId, showing.kind = $kind
SET showing.waveId = $waveId
RETURN showing.key AS key
