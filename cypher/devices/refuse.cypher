// Leave a device that asks locked.
MATCH (d:Device {key: $key, communityId: $communityId})
USING INDEX SEEK d:Device(key)
SET d.checkedAt = datetime()
WITH d WHERE d.askedAt IS NOT NULL
SET d.refusedAt = datetime(), d.by = $by, d.askedAt = null, d.freedAt = null
RETURN d.id AS id
