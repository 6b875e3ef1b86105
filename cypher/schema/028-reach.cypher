// Devices that keep interviews, one of each community that it takes waves of along; and links by which somebody answers alone.
CREATE CONSTRAINT device_key IF NOT EXISTS FOR (n:Device) REQUIRE n.key IS UNIQUE;
CREATE INDEX device_id IF NOT EXISTS FOR (n:Device) ON (n.id);
CREATE INDEX device_community IF NOT EXISTS FOR (n:Device) ON (n.communityId);
CREATE CONSTRAINT self_link_id IF NOT EXISTS FOR (n:SelfLink) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT self_link_hash IF NOT EXISTS FOR (n:SelfLink) REQUIRE n.secretHash IS UNIQUE;
CREATE INDEX self_link_wave IF NOT EXISTS FOR (n:SelfLink) ON (n.waveId);
