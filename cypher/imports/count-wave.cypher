// The wave as it is: its bases and its ties. Isolates are those on the list less those that a tie touches: asked of one
// resident after another, whether there is a tie, the planner would read all ties for each.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK wave:Wave(id)
CALL (wave) {
  MATCH (r:Resident)-[:LISTED_IN]->(wave)
  RETURN count(r) AS listed
}
CALL (wave) {
  MATCH (wave)<-[:IN_WAVE]-(response:Response)-[:GIVEN_BY]->(r:Resident)
  WHERE response.setAsideAt IS NULL
  RETURN count(DISTINCT r) AS answered
}
CALL () {
  MATCH ()-[tie:TIE {waveId: $waveId}]->()
  USING INDEX SEEK tie:TIE(waveId)
  RETURN count(tie) AS ties, sum(CASE WHEN tie.saidByFrom AND tie.saidByTo THEN 1 ELSE 0 END) AS confirmed
}
CALL (wave) {
  MATCH (from)-[tie:TIE {waveId: $waveId}]->(to)
  USING INDEX SEEK tie:TIE(waveId)
  UNWIND [from, to] AS r
  WITH DISTINCT wave, r
  WHERE r:Resident AND EXISTS { (r)-[:LISTED_IN]->(wave) }
  RETURN count(r) AS tied
}
RETURN listed, answered, listed - tied AS isolates, ties, confirmed
