// Give back a piece of work that this worker cannot finish, so that the next need not wait for its lease to run out.
MATCH (job:Job {id: $id, communityId: $communityId, owner: $owner, status: 'running'})
USING INDEX SEEK job:Job(id)
SET job.status = 'queued', job.attempts = job.attempts - 1
RETURN job.id AS id
