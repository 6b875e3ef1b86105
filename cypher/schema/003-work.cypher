// Work that is done with the map: jobs, results, saved views, and what an edited thing was before.
CREATE CONSTRAINT revision_id IF NOT EXISTS FOR (n:Revision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT job_id IF NOT EXISTS FOR (n:Job) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT measurement_key IF NOT EXISTS FOR (n:Measurement) REQUIRE n.key IS UNIQUE;
CREATE INDEX job_status IF NOT EXISTS FOR (n:Job) ON (n.status);
CREATE INDEX job_community IF NOT EXISTS FOR (n:Job) ON (n.communityId);
CREATE INDEX view_community IF NOT EXISTS FOR (n:View) ON (n.communityId);
