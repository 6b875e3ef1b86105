// Give members their place on the map.
UNWIND $rows AS row
MATCH (m:Member {id: row.id, communityId: $communityId})
USING INDEX SEEK m:Member(id)
SET m.mapX = row.x, m.mapY = row.y
RETURN count(m) AS saved
