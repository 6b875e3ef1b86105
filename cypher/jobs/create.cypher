// Queue a piece of work. Asking again under the same id finds the first.
MERGE (job:Job {id: $id})
ON CREATE SET job.communityId = $communityId, job.kind = $kind, job.status = 'queued', job.stage = 'Waiting', job.done = 0,
  job.total = 0, job.message = '', job.input = $input, job.createdAt = datetime(), job.attempts = 0,
  job.place = $place
WITH job WHERE job.communityId = $communityId
RETURN job.id AS id, job.kind AS kind, job.status AS status, job.stage AS stage, job.done AS done, job.total AS total,
  job.message AS message, toString(job.createdAt) AS createdAt, toString(job.finishedAt) AS finishedAt
