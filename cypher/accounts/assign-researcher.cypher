// Whether a community researcher asks in a wave, and until when they are trained: said of the role that they hold.
MATCH (user:User {id: $userId})-[holds:HOLDS {communityId: $communityId, role: 'researcher'}]->(:Community)
USING INDEX SEEK user:User(id)
SET holds.waveIds = [id IN coalesce(holds.waveIds, []) WHERE id <> $waveId] + CASE WHEN $isAssigned THEN [$waveId] ELSE [] END,
  holds.trainedOn = date($trainedOn), holds.trainedUntil = date($trainedUntil)
RETURN user.id AS id
