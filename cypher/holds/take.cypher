// Hold writes back, unless somebody else does so for the same reason. The time ends it should its holder be killed.
MERGE (hold:Hold {id: $id})
SET hold.claim = $holder
WITH hold
WHERE hold.holder IS NULL OR hold.holder = $holder OR hold.until < datetime()
SET hold.holder = $holder, hold.until = datetime() + duration({seconds: $seconds})
RETURN hold.holder AS holder
