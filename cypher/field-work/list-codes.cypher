// What was answered to these items, interview by interview, where it counts.
MATCH (r:Response {waveId: $waveId})
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
MATCH (r)-[:SAID]->(item:Item)
WHERE item.question IN $questions AND item.status = 'answered' AND item.number IS NOT NULL
RETURN r.id AS id, item.question AS question, item.number AS code
ORDER BY id, question
LIMIT 500000
