// Bands that a resident who is there already has not said yet; those that are known stay.
MATCH (n:Resident:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
WITH n, [band IN ['ageBand', 'gender', 'timeHere'] WHERE n[band] IS NULL
  AND {ageBand: $ageBand, gender: $gender, timeHere: $timeHere}[band] IS NOT NULL] AS filled
SET n.ageBand = coalesce(n.ageBand, $ageBand), n.gender = coalesce(n.gender, $gender), n.timeHere = coalesce(n.timeHere, $timeHere)
RETURN filled
