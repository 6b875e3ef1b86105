// From here until its end the store is half restored, and says so. Whoever begins last is the one that goes on.
MERGE (hold:Hold {id: 'restore'})
SET hold.holder = $holder, hold.name = $name, hold.at = datetime(), hold.until = null
RETURN hold.holder AS holder
