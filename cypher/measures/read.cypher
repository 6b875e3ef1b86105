// The measures of a wave, with the hash of what they were computed from.
MATCH (m:Measurement {key: $key, communityId: $communityId})
USING INDEX SEEK m:Measurement(key)
RETURN m.inputsHash AS inputsHash, m.version AS version, m.result AS result, toString(m.computedAt) AS computedAt
