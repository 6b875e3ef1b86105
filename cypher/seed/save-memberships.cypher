// Who of the demo community is in which of its groups; both by their ids of the survey.
UNWIND $rows AS row
MATCH (:Identity {key: row.identityKey, communityId: $communityId})-[:IDENTIFIES]->(r:Resident)
MATCH (g:Group {key: row.groupKey, communityId: $communityId})
MERGE (r)-[:MEMBER_OF]->(g)
RETURN count(*) AS saved
