// The end of a piece of work, by the worker that has it.
MATCH (job:Job {id: $id, communityId: $communityId, owner: $owner, status: 'running'})
USING INDEX SEEK job:Job(id)
SET job.status = $status, job.message = $message, job.result = $result, job.finishedAt = datetime(), job.done = $done, job.total = $total,
  job.onceKey = CASE WHEN $status = 'failed' THEN job.onceKey END
RETURN job.id AS id
