// What was asked of an import, what came of each part of its files, and the rows that were refused.
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_part_key IF NOT EXISTS FOR (n:ImportPart) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT refusal_key IF NOT EXISTS FOR (n:Refusal) REQUIRE n.key IS UNIQUE;
CREATE INDEX import_community IF NOT EXISTS FOR (n:Import) ON (n.communityId);
CREATE INDEX import_part_import IF NOT EXISTS FOR (n:ImportPart) ON (n.importId);
CREATE INDEX refusal_import IF NOT EXISTS FOR (n:Refusal) ON (n.importId);
