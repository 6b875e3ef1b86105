// What was said, in which wave; and the ties that follow from it.
CREATE CONSTRAINT generator_id IF NOT EXISTS FOR (n:Generator) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT generator_key IF NOT EXISTS FOR (n:Generator) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT wave_id IF NOT EXISTS FOR (n:Wave) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wave_key IF NOT EXISTS FOR (n:Wave) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT response_id IF NOT EXISTS FOR (n:Response) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT response_key IF NOT EXISTS FOR (n:Response) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:Mention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mention_key IF NOT EXISTS FOR (n:Mention) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT names_key IF NOT EXISTS FOR ()-[r:NAMES]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT tie_key IF NOT EXISTS FOR ()-[r:TIE]-() REQUIRE r.key IS UNIQUE;
CREATE INDEX generator_community IF NOT EXISTS FOR (n:Generator) ON (n.communityId);
CREATE INDEX wave_community IF NOT EXISTS FOR (n:Wave) ON (n.communityId);
CREATE INDEX response_wave IF NOT EXISTS FOR (n:Response) ON (n.waveId);
CREATE INDEX mention_wave IF NOT EXISTS FOR (n:Mention) ON (n.waveId);
CREATE INDEX tie_wave IF NOT EXISTS FOR ()-[r:TIE]-() ON (r.waveId);
CREATE INDEX names_wave IF NOT EXISTS FOR ()-[r:NAMES]-() ON (r.waveId);
