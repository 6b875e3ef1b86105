// Take a link back that nobody has used; where $madeBy is given, one of theirs.
MATCH (link:SelfLink {id: $id, communityId: $communityId})
USING INDEX SEEK link:SelfLink(id)
WHERE link.waveId = $waveId AND link.usedAt IS NULL AND ($madeBy IS NULL OR link.by = $madeBy)
DELETE link
RETURN count(*) AS removed
