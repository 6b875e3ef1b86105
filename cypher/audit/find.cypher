// Whether an entry is there already: the driver writes again when the reply to a commit was lost.
MATCH (entry:AuditEntry {id: $id})
USING INDEX SEEK entry:AuditEntry(id)
RETURN entry.number AS number
