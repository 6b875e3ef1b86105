// Put the views of a community in this order.
UNWIND range(0, size($ids) - 1) AS position
MATCH (v:View {id: $ids[position], communityId: $communityId})
USING INDEX SEEK v:View(id)
SET v.position = position
RETURN v.id AS id
ORDER BY position, id
