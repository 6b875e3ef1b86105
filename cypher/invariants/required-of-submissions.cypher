// What was answered and agreed to belongs to one response that names it, is of one of four kinds, and has a value when it was
// answered and only then; nothing of an interview that was taken back is left; what is held back is beside a stored one.
MATCH (n:Item|Consent|HeldSubmission|Withdrawal {communityId: $communityId})
WHERE (n:Item AND (n.key IS NULL OR n.question IS NULL OR NOT coalesce(n.status, '') IN ['answered', 'none', 'declined', 'unanswered']
    OR (n.status = 'answered') <> (n.number IS NOT NULL OR n.text IS NOT NULL OR n.codes IS NOT NULL)
    OR COUNT { (n)<-[:SAID]-(r) WHERE r.id = n.responseId AND r.waveId = n.waveId } <> 1 OR COUNT { (n)-[:ABOUT]->() } > 1
    OR EXISTS { (n)-[:ABOUT]->(m) WHERE NOT EXISTS { (m)<-[:NAMES]-(r) WHERE r.id = n.responseId } }))
  OR (n:Consent AND (n.key IS NULL OR n.purpose IS NULL OR n.given IS NULL OR n.versionId IS NULL OR n.at IS NULL
    OR COUNT { (n)<-[:AGREED]-(r) WHERE r.id = n.responseId } <> 1))
  OR (n:HeldSubmission AND (n.id IS NULL OR n.ciphertext IS NULL OR n.contentHash IS NULL
    OR NOT EXISTS { MATCH (r:Response) WHERE r.id = n.responseId }))
  OR (n:Withdrawal AND (n.at IS NULL OR n.hash IS NULL OR EXISTS { MATCH (r:Response) WHERE r.id = n.id }))
WITH coalesce(n.id, elementId(n)) AS what
RETURN count(what) AS violations, collect(what)[..5] AS examples
