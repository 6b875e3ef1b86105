// The waves of a community, in the order of their dates, then as they were made.
MATCH (w:Wave {communityId: $communityId})
RETURN w.id AS id, w.name AS name, toString(w.startsOn) AS startsOn, toString(w.endsOn) AS endsOn, w.population AS population
ORDER BY coalesce(toString(w.startsOn), '9999'), w.createdAt, w.id
LIMIT 500
