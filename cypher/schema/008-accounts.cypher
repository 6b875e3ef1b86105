// Accounts, sessions, links that are used once, and counts of tries. Secrets are kept as hashes.
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (n:User) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT user_email IF NOT EXISTS FOR (n:User) REQUIRE n.emailKey IS UNIQUE;
CREATE CONSTRAINT session_hash IF NOT EXISTS FOR (n:Session) REQUIRE n.secretHash IS UNIQUE;
CREATE INDEX session_user IF NOT EXISTS FOR (n:Session) ON (n.userId);
CREATE CONSTRAINT link_id IF NOT EXISTS FOR (n:Link) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT link_hash IF NOT EXISTS FOR (n:Link) REQUIRE n.secretHash IS UNIQUE;
CREATE INDEX link_community IF NOT EXISTS FOR (n:Link) ON (n.communityId);
CREATE CONSTRAINT tries_key IF NOT EXISTS FOR (n:Tries) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT holds_key IF NOT EXISTS FOR ()-[r:HOLDS]-() REQUIRE r.key IS UNIQUE;
