// No report of an interview that was set aside stands, and none is kept to stand again of one that counts.
MATCH (r:Response {communityId: $communityId})-[report:NAMES]->(:Mention)
WHERE (r.setAsideAt IS NOT NULL AND report.until IS NULL) OR (report.setAside AND (r.setAsideAt IS NULL OR report.until IS NULL))
WITH coalesce(report.key, elementId(report)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
