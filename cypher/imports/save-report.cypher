// The end of an import.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX i:Import(id)
SET i.report = $report
RETURN i.id AS id
