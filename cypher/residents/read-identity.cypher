// Who a resident is: what was typed here before what came with an import.
MATCH (i:Identity {communityId: $communityId})-[:IDENTIFIES]->(:Resident {id: $residentId, communityId: $communityId})
RETURN i.id AS id, coalesce(i.version, 1) AS version, coalesce(i.name, '') AS name, coalesce(i.contact, '') AS contact,
  coalesce(i.aliases, []) AS aliases
ORDER BY i.source <> 'kith', i.key
LIMIT 1
