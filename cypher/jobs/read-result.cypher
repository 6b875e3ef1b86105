// What a piece of work was asked and what came of it.
MATCH (job:Job {id: $id, communityId: $communityId})
USING INDEX SEEK job:Job(id)
RETURN job.input AS input, job.result AS result, job.status AS status
