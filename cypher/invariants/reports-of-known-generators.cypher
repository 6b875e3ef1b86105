// Every report and every tie is of a name generator that the community has.
MATCH (g:Generator {communityId: $communityId})
WITH collect(g.code) AS codes
CALL (codes) {
  MATCH (:Response {communityId: $communityId})-[report:NAMES]->(:Mention)
  WHERE NOT report.generator IN codes
  RETURN report.key AS what
  UNION ALL
  MATCH (:Member {communityId: $communityId})-[tie:TIE]->(:Member)
  WHERE NOT tie.generator IN codes
  RETURN tie.key AS what
}
WITH what
RETURN count(what) AS violations, collect(what)[..5] AS examples
