// Everything on a map has what a map needs: an id, and a pseudonym or a name.
MATCH (n:Member {communityId: $communityId})
WHERE n.id IS NULL OR n.createdAt IS NULL OR (n:Resident AND n.pseudonym IS NULL) OR (NOT n:Resident AND (n.name IS NULL OR n.key IS NULL))
  OR (n:Asset AND (n.kind IS NULL OR n.formality IS NULL))
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
