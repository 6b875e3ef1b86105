// Freeze the draft of an instrument as its next version, or find the one that has this id. No row when the id is taken.
MATCH (i:Instrument {id: $instrumentId, communityId: $communityId})
USING INDEX SEEK i:Instrument(id)
MERGE (v:InstrumentVersion {id: $id})
ON CREATE SET v.communityId = i.communityId, v.instrumentId = i.id, v.number = $number, v.key = $key, v.title = i.title,
  v.content = $content, v.hash = $hash, v.publishedAt = datetime(), v.createdBy = $by
WITH i, v
WHERE v.instrumentId = i.id
MERGE (v)-[:OF]->(i)
RETURN v.id AS id
