// The refused rows of one part, as they were sent.
MERGE (refusal:Refusal {key: $importId + '|' + toString($position)})
ON CREATE SET refusal.id = $id, refusal.communityId = $communityId, refusal.importId = $importId, refusal.role = $role,
  refusal.position = $position, refusal.rows = $rows, refusal.reasons = $reasons, refusal.cells = $cells
RETURN refusal.position AS position
