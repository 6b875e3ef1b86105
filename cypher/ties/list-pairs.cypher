// What these responses speak of, in reports that stand and in reports that were taken back: the ties to look at again.
MATCH (response:Response)
WHERE response.id IN $responseIds AND response.communityId = $communityId AND response.waveId = $waveId
MATCH (response)-[:GIVEN_BY]->(respondent:Resident)
MATCH (response)-[report:NAMES]->(:Mention)-[:MEANS]->(named:Member)
WHERE respondent.id <> named.id
RETURN DISTINCT report.generator AS generator,
  CASE report.direction WHEN 'out' THEN respondent.id ELSE named.id END AS fromId,
  CASE report.direction WHEN 'out' THEN named.id ELSE respondent.id END AS toId
ORDER BY generator, fromId, toId
LIMIT 10000000
