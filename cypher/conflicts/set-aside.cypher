// Set an interview aside: its reports are ended, and kept so that they can stand again.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId, source: 'interview'})
USING INDEX SEEK r:Response(id)
SET r.setAsideAt = coalesce(r.setAsideAt, datetime()), r.setAsideBy = coalesce(r.setAsideBy, $by)
WITH r
CALL (r) {
  MATCH (r)-[report:NAMES]->(:Mention)
  WHERE report.until IS NULL
  SET report.until = datetime(), report.endedBy = $by, report.setAside = true, report.key = report.key + '|set aside'
  RETURN count(report) AS reports
}
RETURN r.id AS id, reports
