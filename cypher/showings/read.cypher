// What was last told of a wave, and on whom it stands; and on whom all that was told before. What an older Kith kept has none of that.
MATCH (showing:Showing {key: $communityId + '|' + $waveId + '|' + $kind})
USING INDEX SEEK showing:Showing(key)
WHERE showing.figures IS NOT NULL
RETURN toString(showing.at) AS at, showing.respondents AS respondents, showing.figures AS figures,
  coalesce(showing.everyone, []) AS everyone, coalesce(showing.earlier, '[]') AS earlier
