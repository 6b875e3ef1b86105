// How long each interview of a wave that counts took, by whom it was written down, and how many of its questions were met and how.
MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
CALL (r) {
  OPTIONAL MATCH (r)-[:SAID]->(item:Item)
  RETURN count(CASE WHEN item.status <> 'unanswered' THEN 1 END) AS said, count(CASE WHEN item.status = 'declined' THEN 1 END) AS saidNothing
}
CALL (r) {
  OPTIONAL MATCH (r)-[asked:ASKED]->(:Generator)
  RETURN count(CASE WHEN asked.status <> 'unanswered' THEN 1 END) AS named, count(CASE WHEN asked.status = 'declined' THEN 1 END) AS namedNothing
}
RETURN r.id AS id, person.pseudonym AS pseudonym, toString(r.at) AS receivedAt, r.by AS by, r.mode AS mode, r.unread AS unread, r.seconds AS seconds,
  said + named AS asked, saidNothing + namedNothing AS declined
ORDER BY receivedAt DESC, id
LIMIT 20000
