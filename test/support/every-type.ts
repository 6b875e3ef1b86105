/**
 * One thing with a property of each type there is.
 */

/** Every type that a property can have, beside what a survey stores. */
export const everyType = `CREATE (:View {id: $id, communityId: $communityId, key: 'types', position: 5, version: 5.0,
  title: 'Ä 👋🏽 ‏مرحبا', sentence: '', notes: reduce(all = '', one IN range(1, 9000) | all + toString(one)), createdAt: datetime('2026-10-25T02:30:00.123456789+01:00[Europe/Berlin]'),
  updatedAt: datetime('2026-01-01T00:00:00Z'), startsOn: date('2024-02-29'), endsOn: localdatetime('2026-01-01T00:00:00'), at: time('10:00+02:00'),
  until: localtime('23:59:59.999999999'), endedOn: duration('P1M-2DT3.000000004S'), mapX: -0.0, mapY: 1e308, population: 9223372036854775807,
  latitude: point({latitude: 54.5, longitude: -1.5}), longitude: point({x: 1, y: 2, z: 3}), cells: [], keys: ['a', ''], rows: [1, 2],
  files: [1.0, 2.5], reasons: [true], options: [date('2026-01-01')], saidByTo: false})`;
