// What proves that this very content arrived under this id, or was held back under it and chosen later.
CALL () {
  MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})
  USING INDEX SEEK r:Response(id)
  RETURN r
  UNION
  MATCH (r:Response {sentAs: $id, communityId: $communityId, waveId: $waveId})
  USING INDEX SEEK r:Response(sentAs)
  RETURN r
}
MATCH (r)-[:GIVEN_BY]->(person:Resident)
WHERE r.contentHash = $contentHash
RETURN $id AS id, r.waveId AS waveId, person.id AS respondentId, person.pseudonym AS pseudonym, toString(r.at) AS receivedAt,
  r.contentHash AS contentHash
ORDER BY receivedAt
LIMIT 1
