// Somebody who was named in words that nobody in the directory has: a resident, marked unmatched, and the words as who
// it is. The same words find the same resident again, also when two interviews arrive at once.
UNWIND $rows AS row
MERGE (i:Identity {key: $communityId + '|interview|' + row.nameKey})
ON CREATE SET i.id = row.identityId, i.communityId = $communityId, i.source = 'interview', i.externalId = row.nameKey,
  i.name = row.words, i.version = 1
MERGE (i)-[:IDENTIFIES]->(person:Member:Resident {communityId: $communityId})
ON CREATE SET person.id = row.id, person.pseudonym = row.pseudonym, person.version = 1, person.unmatched = true,
  person.createdAt = datetime(), person.createdBy = $by
RETURN row.nameKey AS nameKey, person.id AS id
ORDER BY nameKey
