// What came of one part of a file, stored together with what the part says: if this is there, so is that.
MERGE (part:ImportPart {key: $importId + '|' + toString($position)})
ON CREATE SET part.id = $id, part.communityId = $communityId, part.importId = $importId, part.role = $role, part.position = $position,
  part.total = $total, part.accepted = $accepted, part.merged = $merged, part.refused = $refused, part.added = $added,
  part.updated = $updated, part.rows = $rows, part.keys = $keys
RETURN part.position AS position
