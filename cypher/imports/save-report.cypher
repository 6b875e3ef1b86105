// The end of an import.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX SEEK i:Import(id)
SET i.report = $report
RETURN i.id AS id
