// A view, held until this transaction ends, so that what is decided on it stays true.
MATCH (v:View {id: $id, communityId: $communityId})
SET v.version = v.version
RETURN v.id AS id, v.title AS title, v.sentence AS sentence, v.notes AS notes, v.address AS address, v.version AS version,
  toString(v.createdAt) AS createdAt, toString(v.updatedAt) AS updatedAt
