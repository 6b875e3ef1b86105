// A wave as it is prepared, with the version it asks with and how many interviews have come in; where $writtenBy is given,
// only those that this person wrote down are counted.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
OPTIONAL MATCH (w)-[:ASKS_WITH]->(v:InstrumentVersion)
WITH w, v ORDER BY v.id LIMIT 1
RETURN w.id AS id, w.name AS name, toString(w.startsOn) AS startsOn, toString(w.endsOn) AS endsOn, w.population AS population,
  coalesce(w.version, 1) AS version, coalesce(w.status, 'preparing') AS status, w.why AS why,
  coalesce(w.needsTraining, false) AS needsTraining,
  v.id AS versionId, v.number AS number, v.content AS content, v.retiredAt IS NOT NULL AS retired,
  COUNT {
    MATCH (r:Response {waveId: $waveId})
    WHERE r.source = 'interview' AND ($writtenBy IS NULL OR r.by = $writtenBy)
  } AS interviews,
  COUNT {
    MATCH (r:Response {waveId: $waveId})
    WHERE r.source = 'interview' AND r.setAsideAt IS NOT NULL AND ($writtenBy IS NULL OR r.by = $writtenBy)
  } AS setAside
