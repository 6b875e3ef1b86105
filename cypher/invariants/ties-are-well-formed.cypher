// A tie leads from one member to another and says by whom it was said; its key is made of its parts.
MATCH (a:Member {communityId: $communityId})-[tie:TIE]->(b:Member)
WHERE a = b OR tie.communityId IS NULL OR tie.saidByFrom IS NULL OR tie.saidByTo IS NULL OR NOT (tie.saidByFrom OR tie.saidByTo)
  OR coalesce(tie.key, '') <> coalesce(tie.waveId, '') + '|' + coalesce(tie.generator, '') + '|' + a.id + '|' + b.id
WITH coalesce(tie.key, elementId(tie)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
