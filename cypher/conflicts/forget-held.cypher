// Take away some of what was held back.
MATCH (held:HeldSubmission {communityId: $communityId})
USING INDEX SEEK held:HeldSubmission(id)
WHERE held.id IN $ids
DELETE held
RETURN count(*) AS removed
