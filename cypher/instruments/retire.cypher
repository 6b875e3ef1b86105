// No wave may choose this version any more; when that was said first stays.
MATCH (v:InstrumentVersion {id: $id, communityId: $communityId})
USING INDEX SEEK v:InstrumentVersion(id)
WHERE v.instrumentId = $instrumentId
SET v.retiredAt = coalesce(v.retiredAt, datetime())
RETURN v.id AS id
