// Queue a piece of work unless the very same is waiting or under way. What has failed a moment ago would only fail again, and
// what somebody stopped should not begin again behind their back: that is answered with for a while, unless it is asked for
// again on purpose.
MERGE (once:Job {onceKey: $onceKey})
ON CREATE SET once.id = $id, once.communityId = $communityId, once.kind = $kind, once.status = 'queued', once.stage = 'Waiting',
  once.done = 0, once.total = 0, once.message = '', once.input = $input, once.createdAt = datetime(), once.attempts = 0,
  once.notBefore = CASE WHEN $restMs > 0 THEN datetime() + duration({milliseconds: $restMs}) END
WITH once WHERE once.communityId = $communityId
SET once.id = CASE
  WHEN once.status = 'failed' AND ($again OR once.finishedAt < datetime() - duration('PT1M')) THEN $id
  WHEN once.status = 'cancelled' AND ($again OR once.finishedAt < datetime() - duration('PT10M')) THEN $id
  ELSE once.id END
SET once.status = CASE WHEN once.id = $id THEN 'queued' ELSE once.status END,
  once.attempts = CASE WHEN once.id = $id THEN 0 ELSE once.attempts END,
  once.message = CASE WHEN once.id = $id THEN '' ELSE once.message END,
  once.finishedAt = CASE WHEN once.id = $id THEN null ELSE once.finishedAt END,
  once.stage = CASE WHEN once.id = $id THEN 'Waiting' ELSE once.stage END,
  once.done = CASE WHEN once.id = $id THEN 0 ELSE once.done END,
  once.total = CASE WHEN once.id = $id THEN 0 ELSE once.total END
RETURN once.id AS id, once.kind AS kind, once.status AS status, once.stage AS stage, once.done AS done, once.total AS total,
  once.message AS message, toString(once.createdAt) AS createdAt, toString(once.finishedAt) AS finishedAt
