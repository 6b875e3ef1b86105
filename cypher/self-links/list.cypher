// The links of a wave by which people answer alone; where $madeBy is given, those of one person.
MATCH (link:SelfLink {waveId: $waveId})
USING INDEX SEEK link:SelfLink(waveId)
WHERE link.communityId = $communityId AND ($madeBy IS NULL OR link.by = $madeBy)
OPTIONAL MATCH (user:User {id: link.by})
USING INDEX SEEK user:User(id)
RETURN link.id AS id, toString(link.createdAt) AS madeAt, coalesce(user.name, '') AS madeBy, toString(link.endsAt) AS expiresAt,
  CASE WHEN link.usedAt IS NOT NULL THEN 'used' WHEN link.endsAt <= datetime() THEN 'over' ELSE 'open' END AS state
ORDER BY madeAt DESC, id
LIMIT 1000
