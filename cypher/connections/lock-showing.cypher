// Hold what is told of a wave until this transaction ends: of two processes that would tell anew, the second sees what the
// first told.
MERGE (showing:Showing {key: $communityId + '|' + $waveId})
ON CREATE SET showing.communityId = $communityId, showing.waveId = $waveId
SET showing.waveId = $waveId
RETURN showing.key AS key
