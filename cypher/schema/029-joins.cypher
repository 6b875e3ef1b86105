// Two members that are one and the same, joined by hand: who is gone is kept, and can be parted again.
CREATE CONSTRAINT join_id IF NOT EXISTS FOR (n:Join) REQUIRE n.id IS UNIQUE;
CREATE INDEX join_keep IF NOT EXISTS FOR (n:Join) ON (n.keepId);
CREATE INDEX join_gone IF NOT EXISTS FOR (n:Join) ON (n.goneId);
