// Add an entry, beside each community that it is about, and move the end of the log to it.
MATCH (head:AuditHead {id: 'audit'})
USING INDEX SEEK head:AuditHead(id)
SET head.number = $number, head.hash = $hash
CREATE (entry:AuditEntry {number: $number, id: $id, at: $at, actor: $actor, role: $role, action: $action, outcome: $outcome,
  communityIds: $communityIds, subject: $subject, reason: $reason, count: $count, change: $change, previous: $previous, hash: $hash})
WITH entry
CALL (entry) {
  UNWIND $communityIds AS communityId
  MATCH (community:Community {id: communityId})
  USING INDEX SEEK community:Community(id)
  CREATE (entry)-[:ABOUT]->(community)
}
RETURN entry.number AS number
