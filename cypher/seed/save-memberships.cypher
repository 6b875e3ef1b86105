// Who of the demo community is in which of its groups; both by their ids of the survey.
UNWIND $rows AS row
MATCH (identity:Identity {key: row.identityKey, communityId: $communityId})-[:IDENTIFIES]->(r:Resident)
USING INDEX SEEK identity:Identity(key)
MATCH (g:Group {key: row.groupKey, communityId: $communityId})
USING INDEX SEEK g:Group(key)
MERGE (r)-[:MEMBER_OF]->(g)
RETURN count(*) AS saved
