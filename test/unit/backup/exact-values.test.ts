/**
 * Every kind of value goes through JSON and comes back as it was.
 */
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { decodeValue, encodeValue } from '../../../server/neo4j/exact-values.ts';

const throughJson = (value: unknown): unknown => decodeValue(JSON.parse(JSON.stringify(encodeValue(value))));
const { Date: Day, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;

test('whole numbers stay whole and fractions fractions', () => {
  fc.assert(fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => throughJson(value) === value));
  fc.assert(fc.property(fc.double(), (value) => Object.is(throughJson(value), value)));
  expect(throughJson(5n)).toBe(5n);
  expect(throughJson(5)).toBe(5);
  expect(throughJson(-0)).toBe(-0);
  expect([Number.NaN, Number.POSITIVE_INFINITY, 5e-324].map(throughJson)).toEqual([Number.NaN, Number.POSITIVE_INFINITY, 5e-324]);
});

test('texts, truth and lists of anything', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.bigInt(-9n, 9n), fc.double())), (list) => {
      expect(throughJson(list)).toEqual(list);
    }),
  );
});

test.each([
  new Day(2024n, 2n, 29n),
  new Time(23n, 59n, 59n, 999_999_999n, -3_600n),
  new LocalTime(1n, 2n, 3n, 4n),
  new LocalDateTime(2026n, 1n, 2n, 3n, 4n, 5n, 6n),
  new DateTime(2026n, 10n, 25n, 2n, 30n, 0n, 123_456_789n, 7_200n),
  // One of the two half past two of that night: only the offset tells which.
  new DateTime(2026n, 10n, 25n, 2n, 30n, 0n, 1n, 3_600n, 'Europe/Berlin'),
  new Duration(14n, -3n, 2n ** 60n, 7n),
  new Point(4326n, 1.5, -0.25),
  new Point(9157n, 1, 2, 3),
])('%s', (value) => {
  const back = throughJson(value) as object;
  expect(back.constructor.name).toBe(value.constructor.name);
  expect({ ...back }).toEqual({ ...value });
});

test('bytes', () => {
  expect(throughJson(Int8Array.from([0, -1, 127]))).toEqual(Int8Array.from([0, -1, 127]));
});

test('a type of a later Neo4j is refused and not lost', () => {
  expect(() => encodeValue({ vector: true })).toThrow('a type that a backup cannot keep');
});
