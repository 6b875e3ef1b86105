// Counts of requests in a minute, for all processes together. Keys are hashes: the store needs no list of addresses.
CREATE CONSTRAINT request_count_key IF NOT EXISTS FOR (n:RequestCount) REQUIRE n.key IS UNIQUE;
CREATE INDEX request_count_until IF NOT EXISTS FOR (n:RequestCount) ON (n.until);
