// Hold a link for one interview, before that is stored: of two that come at the same moment, one finds it held. One that was never
// stored lets go after five minutes; the same interview finds it whenever it comes again. A day's grace after its end is for answers
// that were begun in time. Once something is stored, the link takes what arrived, which has its receipt, and until that same end
// one other content: of somebody whose reply was lost, and who has changed an answer since.
MATCH (link:SelfLink {secretHash: $secretHash})
USING INDEX SEEK link:SelfLink(secretHash)
SET link.checkedAt = datetime()
WITH link, link.endsAt + duration({days: 1}) > datetime() AS inTime
OPTIONAL MATCH (stored:Response {id: link.responseId})
USING INDEX SEEK stored:Response(id)
OPTIONAL MATCH (chosen:Response {sentAs: link.responseId, contentHash: $contentHash})
USING INDEX SEEK chosen:Response(sentAs)
WITH link, inTime, stored, count(chosen) > 0 AS isChosen
OPTIONAL MATCH (held:HeldSubmission)
USING INDEX SEEK held:HeldSubmission(key)
WHERE held.key STARTS WITH link.responseId + '|'
WITH link, inTime, stored, isChosen, collect(held.contentHash) AS held
WHERE (link.responseId = $responseId
    AND (stored IS NULL OR isChosen OR $contentHash = stored.contentHash OR $contentHash IN held OR (inTime AND size(held) = 0)))
  OR (link.usedAt IS NULL AND stored IS NULL AND inTime
    AND (link.responseId IS NULL OR link.claimedAt < datetime() - duration({minutes: 5})))
SET link.responseId = $responseId, link.claimedAt = datetime()
RETURN link.communityId AS communityId, link.waveId AS waveId
