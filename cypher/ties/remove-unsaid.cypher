// Take away the ties of a wave for which nobody's standing report is left, such as those of a response that is gone.
MATCH (from:Member)-[tie:TIE {waveId: $waveId}]->(to:Member)
USING INDEX SEEK tie:TIE(waveId)
WHERE tie.communityId = $communityId
  AND NOT EXISTS {
    MATCH (from)<-[:GIVEN_BY]-(response)-[report:NAMES {direction: 'out'}]->(mention)
    WHERE response.waveId = $waveId AND report.until IS NULL AND report.generator = tie.generator AND EXISTS { (mention)-[:MEANS]->(to) }
  }
  AND NOT EXISTS {
    MATCH (to)<-[:GIVEN_BY]-(response)-[report:NAMES {direction: 'in'}]->(mention)
    WHERE response.waveId = $waveId AND report.until IS NULL AND report.generator = tie.generator AND EXISTS { (mention)-[:MEANS]->(from) }
  }
DELETE tie
RETURN count(*) AS removed
