// What is known of a resident from this interview and nothing else.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
SET r.filledBands = $bands
RETURN r.id AS id
