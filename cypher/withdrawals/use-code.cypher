// A withdrawal code is used, once and for ever: what belongs to it is taken back now, or refused when it arrives. It is held until
// this transaction ends.
MERGE (code:WithdrawalCode {hash: $hash})
ON CREATE SET code.usedAt = datetime($at)
SET code.usedAt = coalesce(code.usedAt, datetime($at))
RETURN code.hash AS hash
