// Its owner asks that a device be freed. One that is freed already stays so while its key can still be fetched.
MATCH (d:Device {key: $key, communityId: $communityId})
USING INDEX SEEK d:Device(key)
SET d.checkedAt = datetime()
WITH d WHERE d.userId = $userId AND (d.freedAt IS NULL OR d.givenAt IS NOT NULL OR d.freedAt <= datetime() - duration({hours: 24}))
SET d.askedAt = coalesce(d.askedAt, datetime()), d.refusedAt = null, d.freedAt = null, d.givenAt = null, d.givenIn = null
RETURN d.id AS id
