// A report says in which wave, to which question and which way; one that was taken back says by what.
MATCH (:Response {communityId: $communityId})-[report:NAMES]->(:Mention)
WHERE report.key IS NULL OR report.communityId IS NULL OR report.waveId IS NULL OR report.generator IS NULL OR report.at IS NULL
  OR report.direction IS NULL OR NOT report.direction IN ['out', 'in'] OR (report.until IS NOT NULL AND report.endedBy IS NULL)
WITH coalesce(report.key, elementId(report)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
