// Imports with what is kept of their rows beside the answers: of one community, or of all, and begun before a day when one is given.
MATCH (i:Import)
WHERE ($communityId IS NULL OR i.communityId = $communityId) AND ($before IS NULL OR i.at < datetime($before))
  AND coalesce(i.forgottenAt IS NULL, true)
OPTIONAL MATCH (job:Job {id: i.id})
USING INDEX SEEK job:Job(id)
WITH i, job WHERE $before IS NULL OR job IS NULL OR job.status IN ['done', 'failed', 'cancelled']
RETURN i.id AS id, i.communityId AS communityId, i.report AS report
ORDER BY id
LIMIT 10000
