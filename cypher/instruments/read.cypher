// One instrument with its draft.
MATCH (i:Instrument {id: $id, communityId: $communityId})
USING INDEX SEEK i:Instrument(id)
RETURN i.id AS id, i.version AS version, i.title AS title, i.minutes AS minutes, toString(i.updatedAt) AS updatedAt,
  i.draft AS draft
