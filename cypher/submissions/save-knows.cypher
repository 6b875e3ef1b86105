// Which of those named know each other, as the respondent says.
UNWIND $rows AS row
MATCH (a:Mention {id: row.a, communityId: $communityId})
USING INDEX SEEK a:Mention(id)
MATCH (b:Mention {id: row.b, communityId: $communityId})
USING INDEX SEEK b:Mention(id)
MERGE (a)-[knows:KNOWS {key: $id + '|' + row.a + '|' + row.b}]->(b)
ON CREATE SET knows.communityId = $communityId, knows.waveId = a.waveId, knows.know = row.know
RETURN count(knows) AS pairs
