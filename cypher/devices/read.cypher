// How a device stands; where $userId is given, one of theirs.
MATCH (d:Device {key: $key, communityId: $communityId})
USING INDEX SEEK d:Device(key)
WHERE $userId IS NULL OR d.userId = $userId
RETURN d.id AS id, CASE
    WHEN d.freedAt > datetime() - duration({hours: 24}) AND d.givenAt IS NULL THEN 'freed'
    WHEN d.askedAt IS NOT NULL THEN 'asks'
    WHEN d.refusedAt IS NOT NULL THEN 'refused'
    ELSE 'in-use'
  END AS state,
  toString(coalesce(CASE WHEN d.givenAt IS NULL THEN d.freedAt END, d.askedAt, d.refusedAt, d.givenAt, d.createdAt)) AS at
