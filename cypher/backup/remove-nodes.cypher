// Empty the store: some nodes at a time. What says that a restore is under way stays, and so does the lock of migrations.
MATCH (restore:Hold {id: 'restore'})
USING INDEX SEEK restore:Hold(id)
WHERE restore.holder = $holder
CALL (restore) {
  MATCH (n)
  WHERE NOT (n:Hold OR n:SchemaLock)
  WITH n LIMIT $limit
  DELETE n
  RETURN count(*) AS removed
}
RETURN removed
