import { describe, expect, test } from 'vitest';
import { dayIn, endingSoon, endsSoon, showDayOf, usualEnd } from '../../../client/src/door/terms.ts';

const term = (endsOn: string | null) => ({ role: 'panel' as const, endsOn, waveIds: [], since: '2026-01-01T00:00:00Z' });

describe('the day it is in a community', () => {
  test.each([
    ['Pacific/Kiritimati', '2026-06-30T10:00:00Z', '2026-07-01'],
    ['Pacific/Pago_Pago', '2026-07-01T10:59:59Z', '2026-06-30'],
    ['Pacific/Pago_Pago', '2026-07-01T11:00:00Z', '2026-07-01'],
    // In summer London is an hour ahead.
    ['Europe/London', '2026-06-30T22:59:59Z', '2026-06-30'],
    ['Europe/London', '2026-06-30T23:00:00Z', '2026-07-01'],
    ['Europe/London', '2026-12-31T23:59:59Z', '2026-12-31'],
  ])('%s at %s: %s', (timezone, at, day) => {
    expect(dayIn(timezone, new Date(at))).toBe(day);
  });

  test('a zone that this browser does not know is taken as UTC', () => {
    expect(dayIn('Moon/Tranquility', new Date('2026-06-30T23:30:00Z'))).toBe('2026-06-30');
  });

  test('a moment is shown as the day that it was there', () => {
    expect(showDayOf('2026-06-30T23:30:00Z', 'Europe/London')).toBe('1 July 2026');
    expect(showDayOf('2026-06-30T23:30:00Z', 'America/New_York')).toBe('30 June 2026');
  });
});

describe('a term that ends soon', () => {
  test.each([
    ['2026-06-30', '2026-05-29', false],
    ['2026-06-30', '2026-05-30', true],
    ['2026-06-30', '2026-06-30', true],
    // The service has let them go.
    ['2026-06-30', '2026-07-01', false],
    // Clocks change in between; days are days.
    ['2026-03-31', '2026-02-28', true],
    ['2026-11-01', '2026-10-01', true],
    ['2026-11-01', '2026-09-30', false],
  ])('last day %s, on %s: %s', (endsOn, on, isSoon) => {
    expect(endsSoon(term(endsOn), on)).toBe(isSoon);
  });

  test('a role without a last day never does', () => expect(endsSoon(term(null), '2026-06-30')).toBe(false));

  test('of the people of a community, those to be reminded of, the first to end first', () => {
    const person = (name: string, ...ends: (string | null)[]) => ({ name, roles: ends.map(term) });
    const people = [
      person('Ann', '2026-07-20'),
      person('Bea', null),
      person('Cy', '2026-07-02', '2027-01-01'),
      person('Di', '2026-06-29'),
    ];
    expect(endingSoon(people, '2026-06-30').map(({ person: { name }, held }) => [name, held.endsOn])).toEqual([
      ['Cy', '2026-07-02'],
      ['Ann', '2026-07-20'],
    ]);
  });
});

test.each([
  ['2026-06-30', '2027-06-29'],
  ['2026-01-01', '2026-12-31'],
  ['2027-03-01', '2028-02-29'],
  ['2028-02-29', '2029-02-28'],
])('the usual term from %s ends on %s', (from, end) => expect(usualEnd(from)).toBe(end));
