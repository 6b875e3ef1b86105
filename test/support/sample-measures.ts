/**
 * A reply with one figure of each kind: with everything, for a trait, without a value; a spread told and one refused; assets.
 */
import { Measures } from '../../server/contract/measures.ts';

const wave = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;

const figure = {
  ...{ id: 'density', family: 'cohesion', label: 'Density', question: 'How many of all ties that could be are there?' },
  ...{ of: null, finding: '-1 in 4 of all ties that could be are there.', reason: '', caveats: ['One.', 'Two.'], version: '3' },
  ...{ base: { count: 240, of: 'answered' }, isOfFew: false, estimated: { epsilon: 0.01, delta: 0.05, samples: 900 } },
};

const without = { finding: '', estimated: null, interval: null, noInterval: 'there is no figure' };

const spread = { ...figure, id: 'inDegree', family: 'position', label: 'Named by', question: 'How many name each?', finding: '' };

const bins = [0, 1, 2, 3, 4].map((from) => ({ from, to: from + 1, members: 8 }));

export const sampleMeasures: Measures = Measures.parse({
  bases: { population: null, listed: 300, answered: 240, inAnyTie: 280, named: 270 },
  computedAt: '2026-05-01T10:00:00.000Z',
  inputsHash: 'abc',
  parts: { done: 3, all: 4 },
  measures: [
    {
      ...figure,
      value: 0.25,
      interval: { low: 0.2, high: 0.3125, how: 'bootstrap', resamples: 200 },
      noInterval: '',
      history: [
        { waveId: wave(1), value: 0.5 },
        { waveId: wave(2), value: 0.25 },
      ],
    },
    {
      ...{ ...figure, ...without, id: 'EIindex', family: 'mixing', label: 'E-I index', finding: 'Ties stay within areas.' },
      ...{ of: { kind: 'trait', code: 'area', label: 'area' }, value: -0.125, isOfFew: true, history: [] },
    },
    {
      ...{ ...figure, ...without, id: 'gap', family: 'coverage', label: 'Gap', question: 'Who is missing?' },
      ...{ value: null, reason: 'nobody was asked', base: null, history: [] },
    },
  ],
  spreads: [
    {
      ...{ ...spread, estimated: null, bins },
      spread: { members: 40, without: 0, smallest: 0, tenth: 1, median: 2, mean: 2.5, ninetieth: 5, largest: 9 },
    },
    { ...spread, id: 'outDegree', estimated: null, spread: null, bins: [], base: null, reason: 'fewer than 10 have one' },
  ],
  assets: {
    members: [
      { id: wave(3), name: '+Bench' },
      { id: wave(4), name: 'Choir' },
    ],
    columns: [
      {
        ...{ id: 'users', label: 'Used by', question: 'How many use it?', caveats: ['Three.'], version: '1' },
        ...{ values: [12, null], reasons: ['', 'nobody answered'] },
        ranges: [{ low: 8, high: 17 }, null],
      },
    ],
  },
  job: null,
});
