// How to reach somebody who said so in an interview that was taken back, and what was written of them before: it may hold the same.
MATCH (identity:Identity)-[:IDENTIFIES]->(person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
SET identity.contact = ''
WITH identity
OPTIONAL MATCH (revision:Revision)-[:OF]->(identity)
DETACH DELETE revision
RETURN count(*) AS identities
