// Communities say of themselves that they are the demo's: one that Kith brought along is known by the imports it was made
// from, and by its name where they are gone. Nothing else is: a survey that was imported before anybody had an account is real.
MATCH (n:Community) WHERE n.key = 'pellowick (demo)' SET n.isDemo = true;
MATCH (i:Import {by: 'demo'}) MATCH (n:Community {id: i.communityId}) SET n.isDemo = true;
