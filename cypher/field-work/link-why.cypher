// Who commissions a wave and what it asks about: found by name within the community, told what was said last.
MATCH (w:Wave {id: $waveId, communityId: $communityId})
USING INDEX SEEK w:Wave(id)
MERGE (p:Partnership {key: $partnershipKey})
ON CREATE SET p.id = $partnershipId, p.communityId = $communityId, p.createdAt = datetime(), p.createdBy = $by
SET p.name = $name, p.members = $members, p.paidBy = $paidBy, p.contact = $contact
MERGE (i:Issue {key: $issueKey})
ON CREATE SET i.id = $issueId, i.communityId = $communityId, i.createdAt = datetime(), i.createdBy = $by
SET i.title = $title, i.about = $about
MERGE (p)-[:COMMISSIONS]->(w)
MERGE (w)-[:ASKS_ABOUT]->(i)
RETURN w.id AS id
