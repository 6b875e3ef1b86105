// Reports that a corrected file no longer makes, or makes with another strength: they end, and stay as what was said.
UNWIND $keys AS key
MATCH ()-[report:NAMES {key: key}]->()
USING INDEX SEEK report:NAMES(key)
WHERE report.communityId = $communityId
SET report.until = datetime(), report.endedBy = $importId, report.key = key + '|' + randomUUID()
RETURN count(report) AS ended
