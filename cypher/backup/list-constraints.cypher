// The names of all constraints.
SHOW CONSTRAINTS YIELD name
RETURN name
ORDER BY name
