// Add entries, each beside the communities that it is about, and move the end of the log to the last of them.
MATCH (head:AuditHead {id: 'audit'})
USING INDEX SEEK head:AuditHead(id)
SET head.number = last($entries).number, head.hash = last($entries).hash
WITH head
UNWIND $entries AS given
CREATE (entry:AuditEntry {number: given.number, id: given.id, at: given.at, actor: given.actor, role: given.role,
  action: given.action, outcome: given.outcome, communityIds: given.communityIds, subject: given.subject, reason: given.reason,
  count: given.count, change: given.change, previous: given.previous, hash: given.hash})
WITH entry
CALL (entry) {
  UNWIND entry.communityIds AS communityId
  MATCH (community:Community {id: communityId})
  USING INDEX SEEK community:Community(id)
  CREATE (entry)-[:ABOUT]->(community)
}
RETURN entry.number AS number
