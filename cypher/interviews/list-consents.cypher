// What was agreed to in one interview, and what was not.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})-[:AGREED]->(consent:Consent)
USING INDEX SEEK r:Response(id)
RETURN consent.purpose AS purpose, consent.given AS given, consent.versionId AS versionId
ORDER BY purpose
LIMIT 10
