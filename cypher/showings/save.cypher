// Tell something else of a wave from now on, and keep on whom stood what was told until now.
MATCH (showing:Showing {key: $communityId + '|' + $waveId + '|' + $kind})
USING INDEX SEEK showing:Showing(key)
SET showing.at = datetime($at), showing.respondents = $respondents, showing.figures = $figures,
  showing.everyone = $everyone, showing.earlier = $earlier
RETURN showing.key AS key
