// Instruments and their versions have what they cannot do without, and each version is of the instrument that it says.
MATCH (n:Instrument|InstrumentVersion {communityId: $communityId})
WHERE n.id IS NULL OR n.title IS NULL
  OR (n:Instrument AND (n.draft IS NULL OR n.version IS NULL OR n.minutes IS NULL OR n.createdAt IS NULL))
  OR (n:InstrumentVersion AND (n.content IS NULL OR n.hash IS NULL OR n.publishedAt IS NULL OR n.number IS NULL
    OR coalesce(n.key, '') <> n.instrumentId + '|' + toString(n.number)
    OR NOT EXISTS { (n)-[:OF]->(:Instrument {id: n.instrumentId}) }))
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
