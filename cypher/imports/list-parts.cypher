// The parts of an import that are stored.
MATCH (part:ImportPart {importId: $importId})
WHERE part.communityId = $communityId
RETURN part.role AS role, part.position AS position, part.total AS total, part.accepted AS accepted, part.merged AS merged,
  part.refused AS refused, part.added AS added, part.updated AS updated
ORDER BY position
LIMIT 1000000
