// The end of an import.
MATCH (i:Import {id: $id, communityId: $communityId})
SET i.report = $report
RETURN i.id AS id
