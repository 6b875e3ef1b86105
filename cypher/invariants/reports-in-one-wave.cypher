// A report is in the wave of its response and of its mention.
MATCH (response:Response {communityId: $communityId})-[report:NAMES]->(mention:Mention)
WHERE report.waveId <> response.waveId OR report.waveId <> mention.waveId
WITH coalesce(report.key, elementId(report)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
