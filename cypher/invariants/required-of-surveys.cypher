// Waves, name generators, responses and mentions have what they cannot do without.
MATCH (n:Wave|Generator|Response|Mention|Neighbourhood {communityId: $communityId})
WHERE n.id IS NULL OR n.key IS NULL OR (n:Wave AND n.name IS NULL) OR (n:Neighbourhood AND n.name IS NULL)
  OR (n:Generator AND (n.code IS NULL OR n.label IS NULL)) OR (n:Response AND (n.waveId IS NULL OR n.source IS NULL OR n.at IS NULL))
  OR (n:Mention AND (n.waveId IS NULL OR n.words IS NULL))
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
