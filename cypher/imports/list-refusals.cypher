// Some of the refused rows of an import, in the order of their files.
MATCH (refusal:Refusal {importId: $importId})
WHERE refusal.communityId = $communityId AND refusal.position > $after AND ($role IS NULL OR refusal.role = $role)
RETURN refusal.position AS position, refusal.role AS role, refusal.rows AS rows, refusal.reasons AS reasons, refusal.cells AS cells
ORDER BY position
LIMIT 5
