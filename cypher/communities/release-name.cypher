// A name that is given anew no longer leads to the neighbourhood that had it before.
MATCH (n:Neighbourhood {communityId: $communityId})
WHERE n.id <> $id AND $key IN n.formerKeys
SET n.formerKeys = [one IN n.formerKeys WHERE one <> $key]
RETURN n.id AS id
