// Organisations that were named in words that no entry has: informal and unlisted, until somebody has looked at them. The same
// words find the same entry again, also when two interviews arrive at once.
UNWIND $rows AS row
MERGE (n:Organisation {key: $communityId + '|interview|' + row.nameKey})
ON CREATE SET n:Member, n.id = row.id, n.communityId = $communityId, n.source = 'interview', n.externalId = row.nameKey,
  n.name = row.words, n.about = '', n.contact = '', n.visibility = 'unlisted', n.unmatched = true, n.version = 1,
  n.createdAt = datetime(), n.createdBy = $by
RETURN row.nameKey AS nameKey, n.id AS id
ORDER BY nameKey
