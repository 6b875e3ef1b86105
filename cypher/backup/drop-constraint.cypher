// An older archive begins under the constraints of its own time.
DROP CONSTRAINT $name IF EXISTS
