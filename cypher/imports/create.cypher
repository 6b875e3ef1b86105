// Begin an import. The same id twice is one; no row when the id is another community's.
MERGE (i:Import {id: $id})
ON CREATE SET i.communityId = $communityId, i.waveName = $waveName, i.startsOn = $startsOn, i.population = $population,
  i.options = $options, i.files = '[]', i.by = $by, i.at = datetime()
WITH i
WHERE i.communityId = $communityId
RETURN i.id AS id
