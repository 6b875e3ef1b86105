// The versions of the instruments of a community, or of one of them, newest first, with how many interviews used each.
MATCH (v:InstrumentVersion {communityId: $communityId})
WHERE $instrumentId IS NULL OR v.instrumentId = $instrumentId
RETURN v.id AS id, v.instrumentId AS instrumentId, v.number AS number, toString(v.publishedAt) AS publishedAt,
  v.retiredAt IS NOT NULL AS retired, COUNT { (:Response {versionId: v.id}) } AS interviews
ORDER BY instrumentId, number DESC
LIMIT 10000
