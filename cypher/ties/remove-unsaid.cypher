// Take away the ties of a wave for which nobody's standing report is left, such as those of a response that is gone.
MATCH (from:Member)-[tie:TIE {waveId: $waveId}]->(to:Member)
WHERE tie.communityId = $communityId
  AND NOT EXISTS {
    MATCH (from)<-[:GIVEN_BY]-(:Response {waveId: $waveId})-[report:NAMES {direction: 'out'}]->(mention:Mention)
    WHERE report.until IS NULL AND report.generator = tie.generator AND EXISTS { (mention)-[:MEANS]->(to) }
  }
  AND NOT EXISTS {
    MATCH (to)<-[:GIVEN_BY]-(:Response {waveId: $waveId})-[report:NAMES {direction: 'in'}]->(mention:Mention)
    WHERE report.until IS NULL AND report.generator = tie.generator AND EXISTS { (mention)-[:MEANS]->(from) }
  }
DELETE tie
RETURN count(*) AS removed
