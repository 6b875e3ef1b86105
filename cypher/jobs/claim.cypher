// Take the oldest piece of work that nobody does, or whose worker has not been heard of for a while. The first SET
// takes the lock, and the second test sees what another worker did meanwhile: no piece is done twice.
MATCH (job:Job)
WHERE job.kind IN $kinds AND coalesce(job.place, $place) = $place
  AND ((job.status = 'queued' AND coalesce(job.notBefore <= datetime(), true)) OR (job.status = 'running' AND job.heartbeatAt < datetime() - duration({seconds: $leaseSeconds})))
WITH job ORDER BY job.createdAt, job.id LIMIT 1
SET job.claim = $owner
WITH job
WHERE job.status = 'queued' OR (job.status = 'running' AND job.heartbeatAt < datetime() - duration({seconds: $leaseSeconds}))
SET job.status = 'running', job.owner = $owner, job.heartbeatAt = datetime(), job.startedAt = coalesce(job.startedAt, datetime()),
  job.attempts = job.attempts + 1
RETURN job.id AS id, job.communityId AS communityId, job.kind AS kind, job.input AS input, job.attempts AS attempts
