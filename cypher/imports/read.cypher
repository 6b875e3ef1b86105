// An import, and how far its long work is when it was started.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX SEEK i:Import(id)
OPTIONAL MATCH (job:Job {id: $id, communityId: $communityId})
USING INDEX SEEK job:Job(id)
RETURN i.id AS id, i.waveName AS waveName, i.startsOn AS startsOn, i.population AS population, i.waveId AS waveId,
  i.mapping AS mapping, i.options AS options, i.files AS files, i.report AS report, i.by AS by, job.status AS status,
  coalesce(job.message, '') AS message
