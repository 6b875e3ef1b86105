// What was held back goes with what is taken back: under its code, or beside an interview that is not here any more.
MATCH (held:HeldSubmission)
WHERE held.withdrawalHash = $hash
  OR EXISTS { MATCH (gone:Withdrawal {hash: $hash}) WHERE gone.id = held.responseId }
DELETE held
RETURN count(*) AS removed
