// Scores are told again until enough is new, as connections are: each has its own of a wave.
MATCH (showing:Showing) WHERE showing.kind IS NULL SET showing.kind = 'connections', showing.key = showing.key + '|connections';
