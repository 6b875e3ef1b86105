// Remember that a resident's identity was erased, by random ids alone: a backup of an earlier day still holds it, and a restore
// erases it again.
MERGE (erasure:Erasure {key: $communityId + '|' + $residentId})
SET erasure.communityId = $communityId, erasure.residentId = $residentId, erasure.at = datetime()
RETURN erasure.key AS key
