// Which entry a revision of nothing was: an interview on its way may have chosen it.
CREATE INDEX revision_removed IF NOT EXISTS FOR (n:Revision) ON (n.removedId);
