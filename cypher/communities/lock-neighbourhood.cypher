// Hold a neighbourhood until this transaction ends, so that nobody moves in while it is looked at.
MATCH (n:Neighbourhood {id: $id, communityId: $communityId})
USING INDEX SEEK n:Neighbourhood(id)
SET n.communityId = $communityId
RETURN n.id AS id
