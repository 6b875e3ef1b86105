// Change the draft of an instrument and keep what it was.
MATCH (i:Instrument {id: $id, communityId: $communityId})
USING INDEX SEEK i:Instrument(id)
MERGE (revision:Revision {id: $revisionId})
ON CREATE SET revision.communityId = i.communityId, revision.at = datetime(), revision.by = $by, revision.before = i.draft
MERGE (revision)-[:OF]->(i)
SET i.title = $title, i.draft = $draft, i.minutes = $minutes, i.version = i.version + 1, i.updatedAt = datetime(),
  i.updatedBy = $by
RETURN i.version AS version
