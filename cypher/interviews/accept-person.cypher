// Somebody who was named before and now answers: known from here on.
MATCH (person:Resident {id: $residentId, communityId: $communityId})
SET person.unmatched = null
RETURN person.id AS id
