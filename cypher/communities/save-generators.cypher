// Make sure that these name generators are there; a question that is given again with other words is worded anew.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
UNWIND $rows AS row
MERGE (g:Generator {key: row.key})
ON CREATE SET g.id = row.id, g.communityId = community.id, g.code = row.code, g.position = row.position
SET g.label = row.label, g.question = row.question, g.asksFor = coalesce(row.asksFor, g.asksFor)
RETURN g.id AS id, g.code AS code
