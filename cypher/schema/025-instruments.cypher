// What is asked: a draft that is edited, and versions that never change. A version is numbered once within its instrument; the
// interviews that used it are counted.
CREATE CONSTRAINT instrument_id IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT instrument_version_id IF NOT EXISTS FOR (n:InstrumentVersion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT instrument_version_key IF NOT EXISTS FOR (n:InstrumentVersion) REQUIRE n.key IS UNIQUE;
CREATE INDEX instrument_community IF NOT EXISTS FOR (n:Instrument) ON (n.communityId);
CREATE INDEX instrument_version_community IF NOT EXISTS FOR (n:InstrumentVersion) ON (n.communityId);
CREATE INDEX instrument_version_instrument IF NOT EXISTS FOR (n:InstrumentVersion) ON (n.instrumentId);
CREATE INDEX response_version IF NOT EXISTS FOR (n:Response) ON (n.versionId);
