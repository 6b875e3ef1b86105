// Begin to store an interview. The same id is one interview, whoever comes first: `batchId` tells which try that was. The
// wave is not merged with: that would hold it, and all who interview in it would wait for each other.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (r:Response {id: $id})
ON CREATE SET r.communityId = $communityId, r.key = $waveId + '|interview|' + $id, r.waveId = $waveId, r.source = 'interview',
  r.at = datetime(), r.by = $by, r.batchId = $batchId, r.contentHash = $contentHash, r.version = 1
WITH w, r
WHERE r.communityId = $communityId AND r.waveId = $waveId
FOREACH (once IN CASE WHEN r.batchId = $batchId THEN [1] ELSE [] END | CREATE (r)-[:IN_WAVE]->(w))
RETURN r.batchId AS batchId, coalesce(r.contentHash, '') AS contentHash
