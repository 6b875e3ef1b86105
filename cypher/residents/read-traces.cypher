// By what a resident could be known again in what is kept unread: what they are called on the map and by name, now and before, what
// interviews said of it, the words by which others named them, and which interviews they gave themselves.
MATCH (r:Resident:Member {communityId: $communityId})
USING INDEX SEEK r:Member(id)
WHERE r.id IN $ids
RETURN r.pseudonym AS pseudonym,
  COLLECT {
    MATCH (i:Identity)-[:IDENTIFIES]->(r)
    UNWIND [coalesce(i.name, ''), coalesce(i.contact, '')] + coalesce(i.aliases, []) AS text
    RETURN DISTINCT text
  } AS known,
  COLLECT {
    MATCH (i:Identity)-[:IDENTIFIES]->(r)
    UNWIND coalesce(i.said, []) AS said
    RETURN said
  } AS said,
  COLLECT {
    MATCH (revision:Revision)-[:OF]->(:Identity)-[:IDENTIFIES]->(r)
    RETURN revision.before
  } AS before,
  COLLECT {
    MATCH (m:Mention)-[:MEANS]->(r)
    RETURN DISTINCT coalesce(m.words, '')
  } + COLLECT {
    MATCH (join:Join {goneId: r.id, communityId: $communityId})-[:MOVED]->(m:Mention)
    USING INDEX SEEK join:Join(goneId)
    RETURN DISTINCT coalesce(m.words, '')
  } AS words,
  COLLECT {
    MATCH (response:Response)-[:GIVEN_BY]->(r)
    RETURN coalesce(response.sentAs, response.id)
  } AS responseIds
ORDER BY pseudonym
