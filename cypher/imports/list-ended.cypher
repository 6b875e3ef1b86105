// Which of these imports have ended, however they did: nobody needs their files any more.
MATCH (job:Job)
WHERE job.id IN $ids AND job.kind = 'import' AND job.status IN ['done', 'failed', 'cancelled']
RETURN job.id AS id
ORDER BY id
