// Who a resident is known to be, with what interviews said of it.
MATCH (identity:Identity)-[:IDENTIFIES]->(person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
RETURN identity.id AS id, coalesce(identity.name, '') AS name, coalesce(identity.contact, '') AS contact,
  coalesce(identity.said, []) AS said
ORDER BY id
