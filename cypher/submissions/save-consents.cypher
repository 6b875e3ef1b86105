// What was agreed to and what was not, with the version of the instrument that has the words.
MATCH (r:Response {id: $id, communityId: $communityId})
USING INDEX SEEK r:Response(id)
UNWIND $rows AS row
MERGE (consent:Consent {key: $id + '|' + row.purpose})
ON CREATE SET consent.communityId = $communityId, consent.responseId = $id, consent.purpose = row.purpose,
  consent.given = row.given, consent.versionId = $versionId, consent.language = r.language, consent.at = r.at
MERGE (r)-[:AGREED]->(consent)
RETURN count(consent) AS consents
