// Free a device that asks. The write before the comparison takes the lock: of two coordinators, the first decides.
MATCH (d:Device {key: $key, communityId: $communityId})
USING INDEX SEEK d:Device(key)
SET d.checkedAt = datetime()
WITH d WHERE d.askedAt IS NOT NULL
SET d.freedAt = datetime(), d.by = $by, d.askedAt = null, d.refusedAt = null, d.givenAt = null, d.givenIn = null
RETURN d.id AS id
