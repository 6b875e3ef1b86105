// A tie is there only while a standing report of one of its ends says so.
MATCH (from:Member {communityId: $communityId})-[tie:TIE]->(to:Member)
WHERE NOT EXISTS {
    MATCH (from)<-[:GIVEN_BY]-(response)-[report:NAMES {direction: 'out'}]->(mention)
    WHERE response.waveId = tie.waveId AND report.until IS NULL AND report.generator = tie.generator AND EXISTS { (mention)-[:MEANS]->(to) }
  }
  AND NOT EXISTS {
    MATCH (to)<-[:GIVEN_BY]-(response)-[report:NAMES {direction: 'in'}]->(mention)
    WHERE response.waveId = tie.waveId AND report.until IS NULL AND report.generator = tie.generator AND EXISTS { (mention)-[:MEANS]->(from) }
  }
WITH coalesce(tie.key, elementId(tie)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
