// Write the names that a corrected file gives. What was before hangs on the identity, and is erased with it.
UNWIND $rows AS row
MATCH (identity:Identity {id: row.identityId, communityId: $communityId})
USING INDEX SEEK identity:Identity(id)
MERGE (revision:Revision {id: row.revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.batchId = $importId,
  revision.before = row.before
MERGE (revision)-[:OF]->(identity)
SET identity.name = row.name, identity.version = coalesce(identity.version, 1) + 1
RETURN count(identity) AS changed
