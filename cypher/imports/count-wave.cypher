// The wave as it is: its bases and its ties.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})
CALL (wave) {
  MATCH (r:Resident)-[:LISTED_IN]->(wave)
  RETURN count(r) AS listed, sum(CASE WHEN EXISTS { (r)-[:TIE {waveId: $waveId}]-() } THEN 0 ELSE 1 END) AS isolates
}
CALL (wave) {
  MATCH (wave)<-[:IN_WAVE]-(:Response)-[:GIVEN_BY]->(r:Resident)
  RETURN count(DISTINCT r) AS answered
}
CALL () {
  MATCH (:Member)-[tie:TIE {waveId: $waveId}]->(:Member)
  RETURN count(tie) AS ties, sum(CASE WHEN tie.saidByFrom AND tie.saidByTo THEN 1 ELSE 0 END) AS confirmed
}
RETURN listed, answered, isolates, ties, confirmed
