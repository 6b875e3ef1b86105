// How many nodes are stored under each set of labels.
MATCH (n)
WHERE NOT (n:Migration OR n:SchemaLock OR n:Hold)
RETURN labels(n) AS labels, count(*) AS nodes
ORDER BY labels
