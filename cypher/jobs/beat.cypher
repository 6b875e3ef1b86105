// The worker is alive and this far. No row means that the work was cancelled or taken over.
MATCH (job:Job {id: $id, communityId: $communityId, owner: $owner, status: 'running'})
USING INDEX SEEK job:Job(id)
SET job.heartbeatAt = datetime(), job.stage = $stage, job.done = $done, job.total = $total
RETURN job.id AS id
