// Every node as it is stored, but for those by which Kith keeps house. In the order of the store: sorting would hold all
// of them in memory.
MATCH (n)
WHERE NOT (n:Migration OR n:SchemaLock OR n:Hold)
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
