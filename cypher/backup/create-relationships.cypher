// Relationships as they were, between the nodes made before.
MATCH (restore:Hold {id: 'restore'})
USING INDEX SEEK restore:Hold(id)
WHERE restore.holder = $holder
UNWIND $relationships AS row
MATCH (a) WHERE elementId(a) = row.from
MATCH (b) WHERE elementId(b) = row.to
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(*) AS made
