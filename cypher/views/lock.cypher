// Hold a view until this transaction ends, so that what is read after this stays true until it is written. A constant is
// written: setting a property to itself held nothing, and ten edits at once all went through.
MATCH (v:View {id: $id, communityId: $communityId})
USING INDEX SEEK v:View(id)
SET v.communityId = $communityId
RETURN v.id AS id
