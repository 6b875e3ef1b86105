// Links for a new password are found by whose they are: an older one goes when a newer one is made.
CREATE INDEX link_user IF NOT EXISTS FOR (n:Link) ON (n.userId);
