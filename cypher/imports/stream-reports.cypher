// All standing reports that earlier imports of this source made in the wave, with the ids their files used: those that
// this import made need not be held against its files.
MATCH (wave:Wave {id: $waveId, communityId: $communityId})<-[:IN_WAVE]-(response:Response {source: 'import'})-[:GIVEN_BY]->(respondent:Resident)
USING INDEX SEEK wave:Wave(id)
MATCH (respondent)<-[:IDENTIFIES]-(speaker:Identity {source: $source})
MATCH (response)-[report:NAMES]->(:Mention)-[:MEANS]->(named:Member)
WHERE report.until IS NULL AND report.batchId <> $importId
OPTIONAL MATCH (named)<-[:IDENTIFIES]-(meant:Identity {source: $source})
RETURN report.key AS key, report.generator AS generator, report.direction AS direction, speaker.externalId AS speakerId,
  coalesce(meant.externalId, named.externalId, '') AS namedId, toLower(head([label IN labels(named) WHERE label <> 'Member'])) AS namedKind,
  respondent.id AS respondentMemberId, named.id AS namedMemberId
ORDER BY key
