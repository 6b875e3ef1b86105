// A wave is no longer commissioned by, and does not ask about, any but these; what then leads nowhere was a slip of the pen.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
CALL (w) {
  MATCH (p:Partnership)-[link:COMMISSIONS]->(w)
  WHERE p.key <> $partnershipKey
  DELETE link
  WITH p
  WHERE NOT EXISTS { (p)--() }
  DELETE p
}
CALL (w) {
  MATCH (w)-[link:ASKS_ABOUT]->(i:Issue)
  WHERE i.key <> $issueKey
  DELETE link
  WITH i
  WHERE NOT EXISTS { (i)--() }
  DELETE i
}
RETURN w.id AS id
