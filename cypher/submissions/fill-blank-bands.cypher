// Bands that a resident who is there already has not said yet; those that are known stay.
MATCH (n:Resident:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
SET n.ageBand = coalesce(n.ageBand, $ageBand), n.gender = coalesce(n.gender, $gender), n.timeHere = coalesce(n.timeHere, $timeHere)
RETURN n.id AS id
