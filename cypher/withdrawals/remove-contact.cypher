// How to reach somebody who said so in an interview that was taken back, and what was written of them before: it may hold
// the same. What another interview has said since stays.
MATCH (identity:Identity)-[:IDENTIFIES]->(person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
SET identity.contact = CASE WHEN $isOfAnother THEN identity.contact ELSE '' END
WITH identity
OPTIONAL MATCH (revision:Revision)-[:OF]->(identity)
DETACH DELETE revision
RETURN count(*) AS identities
