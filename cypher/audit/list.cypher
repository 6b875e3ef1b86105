// One page of the log of a community, newest first, with what each entry is about as it is called today. Days are counted
// as in the community; times are compared as text, to the minute, in which all offsets are whole.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
WITH community,
  CASE WHEN $from IS NULL THEN '' ELSE
    left(toString(datetime({datetime: datetime({date: date($from), timezone: community.timezone}), timezone: 'Z'})), 16)
  END AS from,
  CASE WHEN $until IS NULL THEN '9' ELSE
    left(toString(datetime({datetime: datetime({date: date($until), timezone: community.timezone}), timezone: 'Z'})), 16)
  END AS until
MATCH (community)<-[:ABOUT]-(entry:AuditEntry)
WHERE ($before IS NULL OR entry.number < $before)
  AND ($actor IS NULL OR entry.actor = $actor)
  AND ($subject IS NULL OR entry.subject = $subject)
  AND ($action IS NULL OR entry.action = $action)
  AND entry.at >= from AND entry.at < until
WITH entry ORDER BY entry.number DESC LIMIT $limit
OPTIONAL MATCH (user:User {id: entry.actor})
USING INDEX SEEK user:User(id)
OPTIONAL MATCH (member:Member {id: entry.subject})
USING INDEX SEEK member:Member(id)
WHERE member.communityId = $communityId
OPTIONAL MATCH (response:Response {id: entry.subject})
USING INDEX SEEK response:Response(id)
WHERE response.communityId = $communityId
OPTIONAL MATCH (response)-[:GIVEN_BY]->(speaker:Member)
OPTIONAL MATCH (wave:Wave {id: entry.subject})
USING INDEX SEEK wave:Wave(id)
WHERE wave.communityId = $communityId
OPTIONAL MATCH (import:Import {id: entry.subject})
USING INDEX SEEK import:Import(id)
WHERE import.communityId = $communityId
OPTIONAL MATCH (neighbourhood:Neighbourhood {id: entry.subject})
USING INDEX SEEK neighbourhood:Neighbourhood(id)
WHERE neighbourhood.communityId = $communityId
OPTIONAL MATCH (link:Link {id: entry.subject})
USING INDEX SEEK link:Link(id)
WHERE link.communityId = $communityId
OPTIONAL MATCH (account:User {id: entry.subject})
USING INDEX SEEK account:User(id)
RETURN entry.number AS number, entry.at AS at, entry.actor AS actor, coalesce(user.name, '') AS actorName,
  coalesce(entry.role, '') AS role, entry.action AS action, entry.outcome AS outcome, entry.subject AS subject,
  CASE
    WHEN member IS NOT NULL THEN 'resident'
    WHEN response IS NOT NULL THEN 'interview'
    WHEN wave IS NOT NULL THEN 'wave'
    WHEN import IS NOT NULL THEN 'import'
    WHEN neighbourhood IS NOT NULL THEN 'neighbourhood'
    WHEN link IS NOT NULL THEN 'link'
    WHEN account IS NOT NULL THEN 'account'
  END AS kind,
  coalesce(wave.name, import.waveName, neighbourhood.name, link.name,
    CASE WHEN EXISTS { (account)-[:HOLDS]->(:Community {id: $communityId}) } THEN account.name END) AS name,
  coalesce(member.pseudonym, speaker.pseudonym) AS pseudonym,
  coalesce(entry.reason, '') AS reason, entry.count AS count, coalesce(entry.change, '') AS change, entry.hash AS hash
ORDER BY number DESC
