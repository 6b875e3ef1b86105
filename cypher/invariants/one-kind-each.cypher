// A member is one of resident, asset, group, organisation; and each of these is a member.
MATCH (n:Member|Resident|Asset|Group|Organisation {communityId: $communityId})
WHERE NOT n:Member OR size([label IN labels(n) WHERE label IN ['Resident', 'Asset', 'Group', 'Organisation']]) <> 1
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
