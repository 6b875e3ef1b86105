// The files that a community's imports keep here: those that were not started, which go after a week, and
// those under way.
MATCH (i:Import {communityId: $communityId})
WHERE i.files <> '[]'
OPTIONAL MATCH (job:Job {id: i.id})
USING INDEX SEEK job:Job(id)
WITH i, job WHERE job.status IN ['queued', 'running'] OR (job IS NULL AND i.at > datetime() - duration('P8D'))
RETURN i.id AS id, i.files AS files
ORDER BY id
LIMIT 10000
