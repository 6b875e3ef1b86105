// Mend a view and keep what it was.
MATCH (v:View {id: $id, communityId: $communityId})
USING INDEX SEEK v:View(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = v.communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(v)
SET v.title = $title, v.sentence = $sentence, v.notes = $notes, v.address = $address, v.version = v.version + 1,
  v.updatedAt = datetime()
RETURN v.id AS id, v.title AS title, v.sentence AS sentence, v.notes AS notes, v.address AS address, v.version AS version,
  toString(v.createdAt) AS createdAt, toString(v.updatedAt) AS updatedAt
