// The waves of a community with how far each is, those that began last first; where $writtenBy is given, only the
// interviews that this person wrote down are counted. What was set aside does not count.
MATCH (w:Wave {communityId: $communityId})
RETURN w.id AS id, w.name AS name, toString(w.startsOn) AS startsOn, toString(w.endsOn) AS endsOn, w.population AS population,
  coalesce(w.status, 'preparing') AS status,
  COUNT {
    MATCH (r:Response {waveId: w.id})
    WHERE r.source = 'interview' AND r.setAsideAt IS NULL AND ($writtenBy IS NULL OR r.by = $writtenBy)
  } AS interviews
ORDER BY coalesce(toString(w.startsOn), '9999') DESC, w.createdAt DESC, id
LIMIT 500
