// Who a resident is, without what an interview that was taken back said of it; and what was written of them before, which may hold
// the same. Whoever has it open meanwhile is told that it has changed.
MATCH (identity:Identity {id: $id, communityId: $communityId})
USING INDEX SEEK identity:Identity(id)
SET identity.name = $name, identity.contact = $contact, identity.said = $said, identity.version = coalesce(identity.version, 1) + 1
WITH identity
OPTIONAL MATCH (revision:Revision)-[:OF]->(identity)
DETACH DELETE revision
RETURN count(*) AS identities
