// The names of all indexes that were made on purpose: neither a constraint's own nor the database's.
SHOW INDEXES YIELD name, type, owningConstraint
WHERE type <> 'LOOKUP' AND owningConstraint IS NULL
RETURN name
ORDER BY name
