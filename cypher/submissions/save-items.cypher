// What was answered beside the names: each question once, of the respondent or of one who was named, who is found by the mention.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
UNWIND $rows AS row
MERGE (item:Item {key: $id + '|' + row.question + '|' + coalesce(row.ref, '')})
ON CREATE SET item.communityId = $communityId, item.responseId = $id, item.waveId = r.waveId, item.question = row.question,
  item.status = row.status, item.number = row.number, item.text = row.text, item.codes = row.codes, item.position = row.position
MERGE (r)-[:SAID]->(item)
WITH row, item
WHERE row.mentionId IS NOT NULL
MATCH (mention:Mention {id: row.mentionId, communityId: $communityId})
USING INDEX SEEK mention:Mention(id)
MERGE (item)-[:ABOUT]->(mention)
RETURN count(item) AS about
