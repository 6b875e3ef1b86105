import { expect, it } from 'vitest';
import { toldPeople } from '#network/wave/say';

it('people are not told of by their number when there are fewer than five', () => {
  expect([0, 1, 4, 5, 1200].map(toldPeople)).toEqual([
    'nobody',
    'fewer than five people',
    'fewer than five people',
    '5 people',
    '1,200 people',
  ]);
});
