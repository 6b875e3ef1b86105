// Make each of these ties what the standing reports of its two ends imply. Looked up from the end that reports: it gave
// one or two responses, while a post office may be meant by thousands of mentions. Responses and mentions have no label
// here, and the index is named: the planner of a database that is still empty would begin with all there are. Only the end
// that a tie comes from is held while it is looked for and made; merged, it would hold the post office as well.
UNWIND $pairs AS pair
MATCH (from:Member {id: pair.fromId})
USING INDEX SEEK from:Member(id)
WHERE from.communityId = $communityId
SET from.communityId = $communityId
WITH pair, from
MATCH (to:Member {id: pair.toId})
USING INDEX SEEK to:Member(id)
WHERE to.communityId = $communityId AND from.id <> to.id
CALL (pair, from, to) {
  OPTIONAL MATCH (from)<-[:GIVEN_BY]-(response)-[report:NAMES {generator: pair.generator, direction: 'out'}]->(mention)
  WHERE response.waveId = $waveId AND report.until IS NULL AND EXISTS { (mention)-[:MEANS]->(to) }
  RETURN count(report) > 0 AS saidByFrom, max(report.strength) AS strengthFrom
}
CALL (pair, from, to) {
  OPTIONAL MATCH (to)<-[:GIVEN_BY]-(response)-[report:NAMES {generator: pair.generator, direction: 'in'}]->(mention)
  WHERE response.waveId = $waveId AND report.until IS NULL AND EXISTS { (mention)-[:MEANS]->(from) }
  RETURN count(report) > 0 AS saidByTo, max(report.strength) AS strengthTo
}
WITH from, to, pair.generator AS generator, saidByFrom, saidByTo,
  $waveId + '|' + pair.generator + '|' + pair.fromId + '|' + pair.toId AS key,
  CASE WHEN strengthTo IS NULL OR strengthFrom > strengthTo THEN strengthFrom ELSE strengthTo END AS strength
OPTIONAL MATCH (from)-[old:TIE {key: key}]->(to)
USING INDEX SEEK old:TIE(key)
WITH from, to, old, saidByFrom OR saidByTo AS said, {key: key, communityId: $communityId, waveId: $waveId,
  generator: generator, strength: strength, saidByFrom: saidByFrom, saidByTo: saidByTo} AS content
FOREACH (fresh IN CASE WHEN said AND old IS NULL THEN [1] ELSE [] END | CREATE (from)-[tie:TIE]->(to) SET tie = content)
FOREACH (kept IN CASE WHEN said AND old IS NOT NULL THEN [old] ELSE [] END | SET kept = content)
FOREACH (unsaid IN CASE WHEN said OR old IS NULL THEN [] ELSE [old] END | DELETE unsaid)
RETURN sum(CASE WHEN said THEN 1 ELSE 0 END) AS ties
