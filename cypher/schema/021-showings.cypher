// What was last told of a wave to those who do not look after the map: told again until enough is new.
CREATE CONSTRAINT showing_key IF NOT EXISTS FOR (n:Showing) REQUIRE n.key IS UNIQUE;
