// What is told of a wave is kept once for each kind, with when it was told and on whom it stands.
MATCH (n:Showing {communityId: $communityId})
WHERE n.waveId IS NULL OR n.kind IS NULL OR coalesce(n.key, '') <> $communityId + '|' + n.waveId + '|' + n.kind
  OR (n.figures IS NOT NULL AND (n.at IS NULL OR n.respondents IS NULL))
WITH coalesce(n.key, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
