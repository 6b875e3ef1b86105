// Who a resident is: what was typed here before what came with an import.
MATCH (i:Identity {communityId: $communityId})-[:IDENTIFIES]->(resident:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK resident:Member(id)
RETURN i.id AS id, coalesce(i.version, 1) AS version, coalesce(i.name, '') AS name, coalesce(i.contact, '') AS contact,
  coalesce(i.aliases, []) AS aliases, coalesce(i.said, []) AS said
ORDER BY i.source <> 'kith', i.key
LIMIT 1
