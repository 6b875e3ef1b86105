// Whoever was known only from interviews, and gave no other, is as before: somebody whom others have named, or nobody at all. How
// old they are and where they live was said in the interview. While another stands it is kept that answering made them known: the
// last one that is taken back, which may only have found them by their code, does not tell it.
MATCH (person:Resident:Member {id: $residentId, communityId: $communityId})
USING INDEX SEEK person:Member(id)
WHERE $byAnswering OR person.cameByAnswering
SET person.cameByAnswering = true
WITH person
WHERE NOT EXISTS { (person)<-[:GIVEN_BY]-() }
SET person.ageBand = null, person.gender = null, person.timeHere = null, person.unmatched = true, person.cameByAnswering = null
WITH person
CALL (person) {
  MATCH (person)-[lives:LIVES_IN]->()
  DELETE lives
}
RETURN person.id AS id
