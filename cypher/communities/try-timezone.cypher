// What day it is in a time zone: an error for one that this database does not know. The days on which terms end are compared
// with it at every request.
RETURN toString(date(datetime({timezone: $timezone}))) AS today
