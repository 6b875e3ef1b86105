// One view.
MATCH (v:View {id: $id, communityId: $communityId})
USING INDEX SEEK v:View(id)
RETURN v.id AS id, v.title AS title, v.sentence AS sentence, v.notes AS notes, v.address AS address, v.version AS version,
  toString(v.createdAt) AS createdAt, toString(v.updatedAt) AS updatedAt
