// Let an interview count that was set aside: the reports that stood then stand again.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId, source: 'interview'})
USING INDEX SEEK r:Response(id)
SET r.setAsideAt = null, r.setAsideBy = null
WITH r
CALL (r) {
  MATCH (r)-[report:NAMES]->(:Mention)
  WHERE report.setAside
  SET report.until = null, report.endedBy = null, report.setAside = null, report.key = replace(report.key, '|set aside', '')
  RETURN count(report) AS reports
}
RETURN r.id AS id, reports
