// Begin an instrument, or find the one that has this id. No row when the id is taken in another community.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
MERGE (i:Instrument {id: $id})
ON CREATE SET i.communityId = community.id, i.contentHash = $contentHash, i.title = $title, i.draft = $draft,
  i.minutes = $minutes, i.version = 1, i.createdAt = datetime(), i.createdBy = $by, i.updatedAt = datetime(), i.updatedBy = $by
WITH i
WHERE i.communityId = $communityId
RETURN i.id AS id, i.contentHash AS contentHash
