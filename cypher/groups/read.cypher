// Groups by their ids, each as its page shows it.
MATCH (n:Group:Member {communityId: $communityId})
USING INDEX SEEK n:Member(id)
WHERE n.id IN $ids
RETURN n.id AS id, coalesce(n.version, 1) AS version, coalesce(n.unmatched, false) AS unmatched,
  toString(n.createdAt) AS createdAt, toString(n.updatedAt) AS updatedAt,
  n.name AS name, coalesce(n.about, '') AS about, coalesce(n.contact, '') AS contact, coalesce(n.visibility, 'unlisted') AS visibility,
  COLLECT { MATCH (n)-[:MEETS_AT]->(other:Asset) RETURN {id: other.id, name: other.name} ORDER BY toLower(other.name), other.id LIMIT 50 } AS meetsAt
ORDER BY toLower(name), id
