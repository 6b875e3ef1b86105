// What is under way in the database; everybody may see their own.
SHOW TRANSACTIONS YIELD transactionId AS id
RETURN id
ORDER BY id
