// Begin a view at the end of the order, or find the one that has this id. No row when the id is taken in another community.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
OPTIONAL MATCH (other:View {communityId: $communityId})
WITH coalesce(max(other.position), -1) + 1 AS last
MERGE (v:View {id: $id})
ON CREATE SET v.communityId = $communityId, v.title = $title, v.sentence = $sentence, v.notes = $notes, v.address = $address,
  v.position = last, v.version = 1, v.createdAt = datetime(), v.createdBy = $by, v.updatedAt = datetime()
WITH v
WHERE v.communityId = $communityId
RETURN v.id AS id, v.title AS title, v.sentence AS sentence, v.notes AS notes, v.address AS address, v.version AS version,
  toString(v.createdAt) AS createdAt, toString(v.updatedAt) AS updatedAt
