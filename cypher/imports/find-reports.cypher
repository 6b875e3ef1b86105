// Which of these reports stand, and the strength they give.
UNWIND $keys AS key
MATCH ()-[report:NAMES {key: key}]->()
USING INDEX SEEK report:NAMES(key)
WHERE report.communityId = $communityId
RETURN key, report.strength AS strength
ORDER BY key
