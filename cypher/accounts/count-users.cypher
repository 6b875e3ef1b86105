// How many accounts there are.
MATCH (user:User)
RETURN count(user) AS users
