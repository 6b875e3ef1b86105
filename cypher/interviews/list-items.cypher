// What one interview says beside the names, in the order in which it was asked; of whom, by what they were called.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})-[:SAID]->(item:Item)
USING INDEX SEEK r:Response(id)
OPTIONAL MATCH (item)-[:ABOUT]->(mention)-[means:MEANS]->(member)
RETURN item.question AS question, item.status AS status, item.number AS number, item.text AS text, item.codes AS codes,
  CASE WHEN member IS NULL THEN null WHEN mention.words = '' OR means.how = 'chosen' THEN coalesce(member.pseudonym, member.name) ELSE mention.words END AS about
ORDER BY item.position, question
LIMIT 10000
