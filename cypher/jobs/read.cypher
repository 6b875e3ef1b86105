// How far one piece of work is.
MATCH (job:Job {id: $id, communityId: $communityId})
USING INDEX SEEK job:Job(id)
RETURN job.id AS id, job.kind AS kind, job.status AS status, job.stage AS stage, job.done AS done, job.total AS total,
  job.message AS message, toString(job.createdAt) AS createdAt, toString(job.finishedAt) AS finishedAt
