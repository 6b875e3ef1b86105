// Stop a piece of work that has not ended.
MATCH (job:Job {id: $id, communityId: $communityId})
USING INDEX SEEK job:Job(id)
WHERE job.status IN ['queued', 'running']
SET job.status = 'cancelled', job.message = 'Stopped by request.', job.finishedAt = datetime()
RETURN job.id AS id
