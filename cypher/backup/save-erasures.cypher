// Put back who was erased after a backup was written: it cannot know.
UNWIND $rows AS row
MERGE (erasure:Erasure {key: row.communityId + '|' + row.residentId})
ON CREATE SET erasure.communityId = row.communityId, erasure.residentId = row.residentId, erasure.at = datetime(row.at)
SET erasure.at = CASE WHEN erasure.at < datetime(row.at) THEN datetime(row.at) ELSE erasure.at END
RETURN count(erasure) AS saved
