// A neighbourhood of this community.
MATCH (n:Neighbourhood {id: $id, communityId: $communityId})
RETURN n.id AS id
