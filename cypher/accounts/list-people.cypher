// Everybody with a role in the community, also one whose term is over.
MATCH (user:User)-[holds:HOLDS]->(community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
WITH user, holds ORDER BY holds.role
WITH user, collect({role: holds.role, endsOn: toString(holds.endsOn), waveIds: coalesce(holds.waveIds, []), since: toString(holds.at)}) AS roles
RETURN user.id AS id, user.name AS name, user.email AS email, roles, user.totpSecret IS NOT NULL AS hasSecondFactor,
  user.disabledAt IS NOT NULL AS disabled
ORDER BY toLower(name), id
LIMIT 1000
