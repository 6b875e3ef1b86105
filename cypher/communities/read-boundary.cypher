// The boundary of a community, as it was given.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
RETURN community.boundary AS boundary
