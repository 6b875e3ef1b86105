// A frozen version of an instrument of this community.
MATCH (v:InstrumentVersion {id: $versionId, communityId: $communityId})
USING INDEX SEEK v:InstrumentVersion(id)
RETURN v.id AS id, v.retiredAt IS NOT NULL AS retired
