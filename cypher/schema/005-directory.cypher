// Finding entries of the directory by name, identities of one community, and who named what.
CREATE INDEX asset_community IF NOT EXISTS FOR (n:Asset) ON (n.communityId);
CREATE INDEX group_community IF NOT EXISTS FOR (n:Group) ON (n.communityId);
CREATE INDEX organisation_community IF NOT EXISTS FOR (n:Organisation) ON (n.communityId);
CREATE INDEX resident_community IF NOT EXISTS FOR (n:Resident) ON (n.communityId);
CREATE INDEX identity_community IF NOT EXISTS FOR (n:Identity) ON (n.communityId);
