// When days begin in a community, as text to the minute: in no zone is an offset finer. Compared with times as text.
MATCH (community:Community {id: $communityId})
USING INDEX SEEK community:Community(id)
UNWIND $days AS day
RETURN day,
  left(toString(datetime({datetime: datetime({date: date(day), timezone: community.timezone}), timezone: 'Z'})), 16) AS begins
ORDER BY day
