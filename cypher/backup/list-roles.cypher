// Who may do what, for whoever puts a backup back: somebody who was removed since holds their roles again. An administrator's
// line names no community.
CALL () {
  MATCH (user:User {isAdministrator: true})
  RETURN '' AS community, user, ['administrator'] AS roles
  UNION ALL
  MATCH (user:User)-[holds:HOLDS]->(place:Community)
  WITH place, user, holds ORDER BY holds.role
  RETURN place.name AS community, user, collect(holds.role) AS roles
}
RETURN community, user.name AS name, user.email AS email, roles, user.disabledAt IS NOT NULL AS disabled
ORDER BY toLower(community), toLower(name), email
