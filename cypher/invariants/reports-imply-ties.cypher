// What standing reports say is a tie, with the ends that said so and the greatest strength they give.
MATCH (respondent:Resident)<-[:GIVEN_BY]-(response:Response {communityId: $communityId})-[report:NAMES]->(:Mention)-[:MEANS]->(named:Member)
WHERE report.until IS NULL AND respondent <> named
WITH report, CASE report.direction WHEN 'out' THEN respondent ELSE named END AS from,
  CASE report.direction WHEN 'out' THEN named ELSE respondent END AS to
WITH report.waveId AS waveId, report.generator AS generator, from, to, max(report.strength) AS strength,
  sum(CASE report.direction WHEN 'out' THEN 1 ELSE 0 END) > 0 AS saidByFrom, sum(CASE report.direction WHEN 'in' THEN 1 ELSE 0 END) > 0 AS saidByTo
WITH waveId + '|' + generator + '|' + from.id + '|' + to.id AS what, from, to, strength, saidByFrom, saidByTo
WHERE NOT EXISTS {
  MATCH (from)-[tie:TIE {key: what}]->(to)
  USING INDEX SEEK tie:TIE(key)
  WHERE tie.saidByFrom = saidByFrom AND tie.saidByTo = saidByTo AND (tie.strength = strength OR (tie.strength IS NULL AND strength IS NULL))
}
WITH what
RETURN count(what) AS violations, collect(what)[..5] AS examples
