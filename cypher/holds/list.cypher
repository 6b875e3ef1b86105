// What holds writes back at this moment. A restore holds them until it is done; a backup until its time is over.
MATCH (hold:Hold)
WHERE hold.until IS NULL OR hold.until > datetime()
RETURN hold.id AS id, hold.holder AS holder, hold.name AS name
ORDER BY id
