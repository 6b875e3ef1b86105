// A partnership has its name and an issue its title, and a wave that is open has said why it asks, for whom, about what and with
// which version.
CALL () {
  MATCH (n:Partnership|Issue {communityId: $communityId})
  WHERE n.id IS NULL OR n.key IS NULL OR (n:Partnership AND n.name IS NULL) OR (n:Issue AND n.title IS NULL)
  RETURN n
  UNION ALL
  MATCH (n:Wave {communityId: $communityId})
  WHERE n.status IS NOT NULL AND (NOT n.status IN ['preparing', 'open', 'closed'] OR (n.status = 'open' AND (n.why IS NULL
    OR COUNT { (n)-[:ASKS_WITH]->(:InstrumentVersion) } <> 1 OR COUNT { (n)-[:ASKS_ABOUT]->(:Issue) } <> 1
    OR COUNT { (:Partnership)-[:COMMISSIONS]->(n) } <> 1)))
  RETURN n
}
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
