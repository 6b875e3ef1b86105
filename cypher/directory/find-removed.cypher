// Of these ids, the entries that were in this community and were removed, and whom or what their words stand for; the last
// removal last.
MATCH (revision:Revision {communityId: $communityId})
USING INDEX SEEK revision:Revision(removedId)
WHERE revision.removedId IN $ids
RETURN revision.removedId AS id, revision.removedKind AS kind
ORDER BY id, revision.at
