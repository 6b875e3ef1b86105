// The ties of one wave, gathered by where they begin: one row a tie would take several times as long to read.
MATCH (a:Member {communityId: $communityId})-[t:TIE {waveId: $waveId}]->(b:Member)
USING INDEX SEEK t:TIE(waveId)
WITH a.id AS fromId, collect([b.id, t.generator, t.strength, t.saidByFrom AND t.saidByTo]) AS ties
RETURN fromId, ties
ORDER BY fromId
