// Nodes as they were, labels and all; each is given back with its number in the archive and its new id. Nothing is made
// unless this restore is still the one that goes on.
MATCH (restore:Hold {id: 'restore'})
USING INDEX SEEK restore:Hold(id)
WHERE restore.holder = $holder
UNWIND $nodes AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.id AS archived, elementId(n) AS id
