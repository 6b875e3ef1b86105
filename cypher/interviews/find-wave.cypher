// A wave of this community.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
RETURN w.id AS id, w.name AS name, toString(w.startsOn) AS startsOn, toString(w.endsOn) AS endsOn, w.population AS population
