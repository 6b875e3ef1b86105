// Whether an interview is here under this id, or was taken back, and since when.
CALL () {
  MATCH (r:Response {id: $id, communityId: $communityId, waveId: $waveId})
  USING INDEX SEEK r:Response(id)
  RETURN 'arrived' AS is, r.at AS at
  UNION
  MATCH (gone:Withdrawal {id: $id, communityId: $communityId, waveId: $waveId})
  USING INDEX SEEK gone:Withdrawal(id)
  RETURN 'taken-back' AS is, gone.at AS at
}
RETURN is, toString(at) AS at
ORDER BY is DESC
LIMIT 1
