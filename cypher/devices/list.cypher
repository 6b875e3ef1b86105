// The devices of a community with whose they are; those that ask to be freed come first, then those that were seen last.
MATCH (d:Device {communityId: $communityId})
USING INDEX SEEK d:Device(communityId)
OPTIONAL MATCH (user:User {id: d.userId})
USING INDEX SEEK user:User(id)
RETURN d.id AS id, CASE
    WHEN d.freedAt > datetime() - duration({hours: 24}) AND d.givenAt IS NULL THEN 'freed'
    WHEN d.askedAt IS NOT NULL THEN 'asks'
    WHEN d.refusedAt IS NOT NULL THEN 'refused'
    ELSE 'in-use'
  END AS state,
  toString(coalesce(CASE WHEN d.givenAt IS NULL THEN d.freedAt END, d.askedAt, d.refusedAt, d.givenAt, d.createdAt)) AS at,
  coalesce(d.name, '') AS name, d.userId AS userId, coalesce(user.name, '') AS userName, toString(d.createdAt) AS since,
  toString(d.seenAt) AS seenAt
ORDER BY d.askedAt IS NULL, d.seenAt DESC, id
LIMIT 1000
