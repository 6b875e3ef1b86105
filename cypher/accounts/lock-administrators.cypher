// Hold all administrators until this transaction ends: two who keep one another out at the same moment go one by one.
MATCH (user:User)
WHERE user.isAdministrator
WITH user ORDER BY user.id
SET user.checkedAt = datetime()
RETURN count(user) AS administrators
