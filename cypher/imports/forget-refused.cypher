// Forget the refused rows of an import as they were sent, with the reasons, which quote them; how many there were stays in
// its report.
MATCH (i:Import {id: $id, communityId: $communityId})
USING INDEX SEEK i:Import(id)
SET i.report = $report, i.forgottenAt = CASE WHEN $report IS NULL THEN null ELSE datetime() END
WITH i
CALL (i) {
  MATCH (refusal:Refusal {importId: i.id})
  DETACH DELETE refusal
}
RETURN i.id AS id
