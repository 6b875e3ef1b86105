// How many people coordinate the community today and may come in. A term ends with its last day, in the community's own time.
MATCH (user:User)-[holds:HOLDS]->(community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
WHERE holds.role = 'coordinator' AND user.disabledAt IS NULL
  AND (holds.endsOn IS NULL OR holds.endsOn >= date(datetime({timezone: community.timezone})))
RETURN count(DISTINCT user) AS coordinators
