// The end of the log.
MATCH (head:AuditHead {id: 'audit'})
USING INDEX SEEK head:AuditHead(id)
RETURN head.number AS number, head.hash AS hash
