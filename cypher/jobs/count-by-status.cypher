// How much long work there is in all communities, for figures about the service.
MATCH (job:Job)
RETURN job.status AS status, count(*) AS jobs
ORDER BY status
