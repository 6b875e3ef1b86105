// Withdrawal codes that were used, by their hashes, and when.
MATCH (code:WithdrawalCode)
WHERE code.usedAt IS NOT NULL
RETURN code.hash AS withdrawalHash, toString(code.usedAt) AS at
ORDER BY at, withdrawalHash
