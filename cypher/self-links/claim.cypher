// Hold a link for one interview, before that is stored: of two that come at the same moment, one finds it held. One that was never
// stored lets go after five minutes; the same interview finds it whenever it comes again. A day's grace after its end is for answers
// that were begun in time.
MATCH (link:SelfLink {secretHash: $secretHash})
USING INDEX SEEK link:SelfLink(secretHash)
SET link.checkedAt = datetime()
WITH link
OPTIONAL MATCH (stored:Response {id: link.responseId})
USING INDEX SEEK stored:Response(id)
WITH link, stored
WHERE link.responseId = $responseId
  OR (link.usedAt IS NULL AND stored IS NULL AND link.endsAt + duration({days: 1}) > datetime()
    AND (link.responseId IS NULL OR link.claimedAt < datetime() - duration({minutes: 5})))
SET link.responseId = $responseId, link.claimedAt = datetime()
RETURN link.communityId AS communityId, link.waveId AS waveId
