// What things of a community are called today; of all communities where none is named.
MATCH (thing:Member|Response|Wave|Import|Neighbourhood|Link|Instrument|InstrumentVersion|Device|SelfLink)
WHERE thing.id IN $ids AND ($communityId IS NULL OR thing.communityId = $communityId)
  AND (thing:Resident OR NOT thing:Member)
RETURN thing.id AS id,
  CASE
    WHEN thing:Resident THEN 'resident'
    WHEN thing:Response THEN 'interview'
    WHEN thing:Wave THEN 'wave'
    WHEN thing:Import THEN 'import'
    WHEN thing:Neighbourhood THEN 'neighbourhood'
    WHEN thing:Instrument OR thing:InstrumentVersion THEN 'instrument'
    WHEN thing:Device THEN 'device'
    ELSE 'link'
  END AS kind,
  coalesce(thing.name, thing.waveName, thing.title) AS name,
  coalesce(thing.pseudonym, head([(thing)-[:GIVEN_BY]->(speaker:Resident) | speaker.pseudonym])) AS pseudonym
ORDER BY id
