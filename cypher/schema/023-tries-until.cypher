// Counts of tries that ended are found without looking at all of them.
CREATE INDEX tries_until IF NOT EXISTS FOR (n:Tries) ON (n.until);
