// The end of the log, locked: entries are added one after another.
MERGE (head:AuditHead {id: 'audit'})
ON CREATE SET head.number = 0, head.hash = ''
SET head.checkedAt = datetime()
RETURN head.number AS number, head.hash AS hash
