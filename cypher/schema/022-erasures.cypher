// Who was erased, by random ids alone, so that a backup of an earlier day does not bring them back.
CREATE CONSTRAINT erasure_key IF NOT EXISTS FOR (n:Erasure) REQUIRE n.key IS UNIQUE;
