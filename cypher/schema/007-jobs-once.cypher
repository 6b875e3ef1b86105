// The same work asked for twice at the same moment is one piece: while it waits or runs it holds a key of its own.
CREATE CONSTRAINT job_once_key IF NOT EXISTS FOR (n:Job) REQUIRE n.onceKey IS UNIQUE;
