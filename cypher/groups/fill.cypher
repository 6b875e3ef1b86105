// Write all fields of a group; where it meets becomes what is given.
MATCH (n:Group:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
SET n.name = $name, n.about = $about, n.contact = $contact, n.visibility = $visibility
WITH n
CALL (n) { MATCH (n)-[old:MEETS_AT]->(:Asset) DELETE old }
CALL (n) {
  MATCH (asset:Asset:Member {communityId: $communityId})
  USING INDEX SEEK asset:Member(id)
  WHERE asset.id IN $meetsAt
  MERGE (n)-[:MEETS_AT]->(asset)
}
RETURN n.id AS id
