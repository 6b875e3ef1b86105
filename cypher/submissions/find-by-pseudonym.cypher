// The resident who is called so on the working map.
MATCH (person:Resident {communityId: $communityId, pseudonym: $pseudonym})
RETURN person.id AS id
ORDER BY id
LIMIT 1
