// All whose identity was erased, and when.
MATCH (erasure:Erasure)
RETURN erasure.communityId AS communityId, erasure.residentId AS residentId, toString(erasure.at) AS at
ORDER BY at, residentId
