import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amount,
  amountOf,
  by,
  count,
  figure,
  leaning,
  moreThanChance,
  often,
  outOf100,
  plain,
  share,
  thereAre,
  third,
  times,
} from '#network/words';

const ties = ['tie', 'ties'] as const;
const linked = ['is linked', 'are linked'] as const;

describe('numbers as people say them', () => {
  it.each([
    [0, 'no ties', 'There are no ties', 'never'],
    [1, '1 tie', 'There is 1 tie', 'once'],
    [2, '2 ties', 'There are 2 ties', 'twice'],
    [2916, '2,916 ties', 'There are 2,916 ties', '2,916 times'],
  ])('counts %d', (value, counted, there, often_) => {
    expect([count(value, ties), thereAre(value, ties), times(value)]).toEqual([counted, there, often_]);
  });

  it.each([
    [0, '0'],
    [0.02, 'less than 0.1'],
    [0.06, 'about 0.1'],
    [1, '1'],
    [2.408, 'about 2.4'],
    [2.04, 'about 2'],
    [3, '3'],
    [9.94, 'about 9.9'],
    [9.96, 'about 10'],
    [14.4, 'about 14'],
    [1234.5, 'about 1,235'],
  ])('rounds %d to %s', (value, said) => expect(amount(value)).toBe(said));

  it('has one of what is exactly one', () => {
    expect([amountOf(1, ties), amountOf(1.02, ties), amountOf(0, ties)]).toEqual(['1 tie', 'about 1 ties', '0 ties']);
  });

  it.each([
    [0, 'none', 'None of the pairs are linked.', 'never happens'],
    [0.001, 'fewer than 1 in 100', 'Fewer than 1 in 100 pairs are linked.', 'happens fewer than 1 time in 100'],
    [0.01, '1 in 100', 'Out of 100 pairs, 1 is linked.', 'happens 1 time in 100'],
    [0.0141, 'about 1 in 100', 'Out of 100 pairs, about 1 is linked.', 'happens about 1 time in 100'],
    [0.139, 'about 14 in 100', 'Out of 100 pairs, about 14 are linked.', 'happens about 14 times in 100'],
    [0.4, '40 in 100', 'Out of 100 pairs, 40 are linked.', 'happens 40 times in 100'],
    [0.998, 'more than 99 in 100', 'More than 99 in 100 pairs are linked.', 'happens more than 99 times in 100'],
    [1, 'all', 'All pairs are linked.', 'always happens'],
  ])('tells the share %d', (value, alone, sentence, frequency) => {
    expect([share(value), outOf100(value, 'pairs', linked), often(value, 'happens')]).toEqual([alone, sentence, frequency]);
  });

  it('never tells some as none, nor nearly all as all', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (value) => {
        expect(share(value)).toMatch(/^(fewer than 1|more than 99|(about )?[1-9]\d?) in 100$/);
      }),
    );
  });

  it('has no minus before a 0', () => {
    expect([figure(-0.004), figure(-0.476), figure(-1), plain(-0)]).toEqual(['0', '-0.48', '-1', '0']);
  });

  it('leans only where a figure is not near 0, and says what share stays inside', () => {
    const words = { none: 'No lean', minus: 'Down', plus: 'Up' };
    expect([-0.48, 0.09, 0.5].map((value) => leaning(value, words))).toEqual([
      'Down. That is -0.48 on a scale from -1 to 1.',
      'No lean. That is 0.09 on a scale from -1 to 1.',
      'Up. That is 0.5 on a scale from -1 to 1.',
    ]);
    expect(moreThanChance(-0.1, 'kinds')).toBe('Out of 100 ties, about 10 fewer stay inside kinds than by chance.');
    expect([0, 0.33, 0.34, 0.67, 1].map((value) => third(value, ['low', 'middle', 'high']))).toEqual([
      'low',
      'low',
      'middle',
      'high',
      'high',
    ]);
  });

  it.each([
    ['ageBand', 'By age band, all ties.'],
    ['age_band', 'By age band, all ties.'],
    ['Age band', 'By age band, all ties.'],
    ['GP surgery', 'By GP surgery, all ties.'],
    ['area', 'By area, all ties.'],
  ])('spells %s out', (attribute, sentence) => expect(by(attribute, 'All ties.')).toBe(sentence));
});
