// Hold a community until this transaction ends: one by one its name is changed, and neighbourhoods get their names.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
SET community.communityId = $communityId
RETURN community.id AS id
