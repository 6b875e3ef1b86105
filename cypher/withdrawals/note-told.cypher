// The log tells of it.
MATCH (gone:Withdrawal {id: $id, communityId: $communityId})
USING INDEX SEEK gone:Withdrawal(id)
SET gone.notedAt = datetime()
RETURN gone.id AS id
