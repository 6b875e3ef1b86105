// Write all fields of an organisation; whom it works with becomes what is given, whoever said it before.
MATCH (n:Organisation:Member {id: $id, communityId: $communityId})
USING INDEX SEEK n:Member(id)
SET n.name = $name, n.about = $about, n.contact = $contact, n.website = $website, n.visibility = $visibility
WITH n
CALL (n) { MATCH (n)-[old:WORKS_WITH]-(:Organisation) DELETE old }
CALL (n) {
  MATCH (other:Organisation:Member {communityId: $communityId})
  USING INDEX SEEK other:Member(id)
  WHERE other.id IN $worksWith AND other.id <> n.id
  MERGE (n)-[:WORKS_WITH]->(other)
}
RETURN n.id AS id
