// Which of these entries are there already: the driver writes again when the reply to a commit was lost.
UNWIND $ids AS id
MATCH (entry:AuditEntry {id: id})
USING INDEX SEEK entry:AuditEntry(id)
RETURN entry.id AS id
