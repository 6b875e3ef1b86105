// Every member and the place it has on the map, if it has one.
MATCH (m:Member {communityId: $communityId})
RETURN m.id AS id, m:Resident AS isResident, m.mapX AS x, m.mapY AS y
ORDER BY id
