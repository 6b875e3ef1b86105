// What each interview of a wave that counts says of its respondent, without free text: one row an answer, one without a question
// where there is none. One that was set aside does not count; one that was taken back is not there.
MATCH (r:Response {waveId: $waveId})-[:GIVEN_BY]->(person:Resident)
USING INDEX SEEK r:Response(waveId)
WHERE r.communityId = $communityId AND r.source = 'interview' AND r.setAsideAt IS NULL
OPTIONAL MATCH (r)-[:SAID]->(item:Item)
WHERE NOT EXISTS { (item)-[:ABOUT]->() }
RETURN r.id AS id, coalesce(r.contentHash, '') AS content, coalesce(r.version, 1) AS version, person.id AS personId,
  r.versionId AS versionId, r.mode AS mode, toString(r.at) AS at, item.question AS question, item.status AS status,
  item.number AS number, item.codes AS codes
ORDER BY at, id, question
LIMIT 2000000
