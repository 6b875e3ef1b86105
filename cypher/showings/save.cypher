// Tell something else of a wave from now on.
MATCH (showing:Showing {key: $communityId + '|' + $waveId + '|' + $kind})
USING INDEX SEEK showing:Showing(key)
SET showing.at = datetime($at), showing.respondents = $respondents, showing.figures = $figures
RETURN showing.key AS key
