// Empty the store: some relationships at a time, so that no transaction grows with the store.
MATCH (restore:Hold {id: 'restore'})
USING INDEX SEEK restore:Hold(id)
WHERE restore.holder = $holder
CALL (restore) {
  MATCH ()-[r]->()
  WITH r LIMIT $limit
  DELETE r
  RETURN count(*) AS removed
}
RETURN removed
