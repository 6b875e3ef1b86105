// Some parts of an import with the rows that they stored.
MATCH (part:ImportPart {importId: $importId})
WHERE part.communityId = $communityId AND part.position > $after
RETURN part.position AS position, part.role AS role, part.rows AS rows, part.keys AS keys
ORDER BY position
LIMIT 5
