// The saved views of a community, in the order that was chosen; new ones last.
MATCH (v:View {communityId: $communityId})
RETURN v.id AS id, v.title AS title, v.sentence AS sentence, v.notes AS notes, v.address AS address, v.version AS version,
  toString(v.createdAt) AS createdAt, toString(v.updatedAt) AS updatedAt
ORDER BY v.position, v.createdAt, v.id
LIMIT 500
