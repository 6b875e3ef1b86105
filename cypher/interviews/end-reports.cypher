// Take back reports that a correction no longer holds. They stay as what was said; their key makes room for saying the
// same again.
MATCH (r:Response {id: $id, communityId: $communityId})-[report:NAMES]->(:Mention)
USING INDEX SEEK r:Response(id)
WHERE report.key IN $keys AND report.until IS NULL
SET report.until = datetime(), report.endedBy = $by, report.key = report.key + '|until|' + $revisionId
RETURN count(report) AS ended
