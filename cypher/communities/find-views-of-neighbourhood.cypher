// Saved views that show a neighbourhood alone.
MATCH (v:View {communityId: $communityId})
WHERE v.address CONTAINS $id
RETURN v.id AS id, v.title AS title
ORDER BY v.position, v.id
LIMIT 3
