// Which of these names neighbourhoods had before they were given others: a file that is imported again still means them.
MATCH (n:Neighbourhood {communityId: $communityId})
UNWIND coalesce(n.formerKeys, []) AS formerKey
WITH n, formerKey WHERE formerKey IN $keys
RETURN formerKey, n.key AS key
ORDER BY formerKey, key
