// Make sure that a wave is there; what is already known of it and not given now stays.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
MERGE (w:Wave {key: $key})
ON CREATE SET w.id = $id, w.communityId = community.id, w.name = $name, w.createdAt = datetime()
SET w.startsOn = coalesce(date($startsOn), w.startsOn), w.endsOn = coalesce(date($endsOn), w.endsOn),
  w.population = coalesce($population, w.population)
RETURN w.id AS id, w.name AS name, toString(w.startsOn) AS startsOn, toString(w.endsOn) AS endsOn, w.population AS population
