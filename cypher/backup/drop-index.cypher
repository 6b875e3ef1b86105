// An older archive begins under the indexes of its own time.
DROP INDEX $name IF EXISTS
