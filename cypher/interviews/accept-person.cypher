// Somebody who was named before and now answers: known from here on.
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
SET person.unmatched = null
RETURN person.id AS id
