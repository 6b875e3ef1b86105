// A link is used up: what was answered with it is stored.
MATCH (link:SelfLink {secretHash: $secretHash})
USING INDEX SEEK link:SelfLink(secretHash)
SET link.usedAt = coalesce(link.usedAt, datetime())
RETURN link.id AS id
