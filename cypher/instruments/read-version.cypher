// One version, as it was frozen.
MATCH (v:InstrumentVersion {id: $id, communityId: $communityId})
USING INDEX SEEK v:InstrumentVersion(id)
RETURN v.id AS id, v.instrumentId AS instrumentId, v.number AS number, toString(v.publishedAt) AS publishedAt,
  v.retiredAt IS NOT NULL AS retired, v.content AS content, v.hash AS hash
