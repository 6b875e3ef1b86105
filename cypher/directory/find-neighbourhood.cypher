// A neighbourhood of this community.
MATCH (n:Neighbourhood {id: $id, communityId: $communityId})
USING INDEX SEEK n:Neighbourhood(id)
RETURN n.id AS id
