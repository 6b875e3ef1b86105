// The standing reports of one interview, or those that were set aside with it, with what each means, and how that was found out.
MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})-[report:NAMES]->(mention:Mention)-[means:MEANS]->(member:Member)
USING INDEX SEEK r:Response(id)
WHERE report.until IS NULL OR report.setAside
RETURN report.key AS key, report.generator AS generator, member.id AS id,
  toLower(head([label IN labels(member) WHERE label <> 'Member'])) AS kind,
  coalesce(member.pseudonym, member.name) AS label, mention.words AS words, report.strength AS strength,
  coalesce(means.how, '') AS how
ORDER BY report.generator, report.position, key
LIMIT 20000
