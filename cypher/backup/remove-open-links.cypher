// Take back every link that can still be used: one that was used or withdrawn since the backup was written could be used again.
MATCH (link:Link|SelfLink)
WHERE link.usedAt IS NULL
DETACH DELETE link
RETURN count(*) AS removed
