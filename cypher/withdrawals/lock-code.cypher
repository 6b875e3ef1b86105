// Hold a withdrawal code until this transaction ends, and say whether it was used, or the interview under this id taken back:
// an interview and the code that takes it back may arrive at the same moment.
MERGE (code:WithdrawalCode {hash: $hash})
SET code.hash = $hash
WITH code
OPTIONAL MATCH (gone:Withdrawal {id: $id})
USING INDEX SEEK gone:Withdrawal(id)
RETURN code.usedAt IS NOT NULL OR gone IS NOT NULL AS withdrawn
