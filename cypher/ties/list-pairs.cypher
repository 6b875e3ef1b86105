// What these responses speak of, in reports that stand and in reports that were taken back: the ties to look at again.
MATCH (response:Response)
USING INDEX SEEK response:Response(id)
WHERE response.id IN $responseIds AND response.communityId = $communityId AND response.waveId = $waveId
MATCH (response)-[:GIVEN_BY]->(respondent)
MATCH (response)-[report:NAMES]->()-[:MEANS]->(named)
WHERE respondent.id <> named.id
RETURN DISTINCT report.generator AS generator,
  CASE report.direction WHEN 'out' THEN respondent.id ELSE named.id END AS fromId,
  CASE report.direction WHEN 'out' THEN named.id ELSE respondent.id END AS toId
ORDER BY generator, fromId, toId
LIMIT 10000000
