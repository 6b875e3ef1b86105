// Hold a view until this transaction ends, so that what is read after this stays true until it is written. The value written
// is a constant: one that is read first could be of before the wait, and would undo what others wrote meanwhile.
MATCH (v:View {id: $id, communityId: $communityId})
SET v.communityId = $communityId
RETURN v.id AS id
