// The end of a piece of work, by the worker that has it.
MATCH (job:Job {id: $id, communityId: $communityId, owner: $owner, status: 'running'})
SET job.status = $status, job.message = $message, job.result = $result, job.finishedAt = datetime(), job.done = $done, job.total = $total
RETURN job.id AS id
