// Communities and neighbourhoods are mended by version, and a community says what holds it together. What an older Kith
// beside this one still writes has neither: it is read as version 1 of a place.
MATCH (n:Community) WHERE n.version IS NULL SET n.version = 1;
MATCH (n:Community) WHERE n.kind IS NULL SET n.kind = 'place';
MATCH (n:Neighbourhood) WHERE n.version IS NULL SET n.version = 1;
