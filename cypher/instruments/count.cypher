// How many instruments a community has, but for one.
MATCH (i:Instrument {communityId: $communityId})
WHERE i.id <> $id
RETURN count(i) AS others
