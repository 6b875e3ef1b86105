// Hold the community until this transaction ends: of two who change roles in it at the same moment, one comes after the other.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
SET community.checkedAt = datetime()
RETURN community.id AS id
