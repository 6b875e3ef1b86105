// What was not known of a resident before they said it in the interview that is taken back.
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
SET person.ageBand = CASE WHEN 'ageBand' IN $bands THEN null ELSE person.ageBand END,
  person.gender = CASE WHEN 'gender' IN $bands THEN null ELSE person.gender END,
  person.timeHere = CASE WHEN 'timeHere' IN $bands THEN null ELSE person.timeHere END
RETURN person.id AS id
