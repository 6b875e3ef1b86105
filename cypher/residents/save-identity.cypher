// Write who a resident is, and keep what was written before: on the identity, so that it is erased with it.
MATCH (i:Identity {id: $id, communityId: $communityId})
USING INDEX SEEK i:Identity(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = $communityId, revision.at = datetime(), revision.by = $by, revision.before = $before
MERGE (revision)-[:OF]->(i)
SET i.name = $name, i.contact = $contact, i.aliases = $aliases, i.said = $said, i.version = coalesce(i.version, 1) + 1
RETURN i.version AS version
