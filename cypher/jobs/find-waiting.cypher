// A piece of this kind that has not begun yet: asking for the same work twice needs it done once.
MATCH (job:Job {communityId: $communityId, kind: $kind, input: $input})
WHERE job.status IN ['queued', 'running']
RETURN job.id AS id, job.status AS status
ORDER BY job.createdAt, job.id
LIMIT 1
