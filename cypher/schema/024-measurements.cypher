// Figures are kept in parts, each by itself; all those of a wave are found together. What was kept in one piece is worked out again.
CREATE INDEX measurement_wave IF NOT EXISTS FOR (n:Measurement) ON (n.waveId);
MATCH (m:Measurement) WHERE m.part IS NULL DETACH DELETE m;
