// One interview, without its answers; where $writtenBy is given, only one that this person wrote down.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId, source: 'interview'})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(id)
WHERE $writtenBy IS NULL OR r.by = $writtenBy
RETURN r.id AS id, person.id AS respondentId, person.pseudonym AS pseudonym, toString(r.at) AS receivedAt, r.by AS by,
  COUNT { (r)-[report:NAMES]->(:Mention) WHERE report.until IS NULL OR report.setAside } AS named,
  r.setAsideAt IS NOT NULL AS setAside, coalesce(r.version, 1) AS version
ORDER BY respondentId
LIMIT 1
