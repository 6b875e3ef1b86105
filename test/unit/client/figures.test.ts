/**
 * The page of figures, without its page: what is found, what lines over waves look like, and how figures are worded.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countFigures,
  familiesOf,
  keyOfFigure,
  lacksHistory,
  readAsked,
  writeAsked,
} from '../../../client/src/measures/filters.ts';
import { allDescriptors, findNotes } from '../../../client/src/measures/method-notes.ts';
import { sayBase, sayBin, sayEstimated, sayHistory, sayInterval, showFigure } from '../../../client/src/measures/say.ts';
import { pointsOf, toPolyline } from '../../../client/src/measures/sparkline-points.ts';
import { partsExpected } from '../../../client/src/measures/use-measures.ts';
import type { Wave } from '../../../server/contract/communities.ts';
import type { Job } from '../../../server/contract/jobs.ts';
import { MeasureFamily } from '../../../server/contract/measures.ts';
import { sampleMeasures } from '../../support/sample-measures.ts';

const [density, mixing, gap] = sampleMeasures.measures as [
  (typeof sampleMeasures.measures)[number],
  (typeof sampleMeasures.measures)[number],
  (typeof sampleMeasures.measures)[number],
];

describe('finding figures', () => {
  const found = (text: string, family: MeasureFamily | '' = '') =>
    familiesOf(sampleMeasures, { text, family }).map(
      ({ family: heading, measures, spreads }) => `${heading}: ${[...measures, ...spreads].map(keyOfFigure).join(' ')}`,
    );

  test('all of them stand under their headings, in the order of the headings', () => {
    expect(found('')).toEqual(['coverage: gap', 'cohesion: density', 'mixing: EIindex-area', 'position: inDegree outDegree']);
    expect(countFigures(familiesOf(sampleMeasures, { text: '', family: '' }))).toBe(5);
  });

  test.each([
    ['words of a question, in any order and case', 'NAME how', ['position: inDegree outDegree']],
    ['words of a finding', 'stay areas', ['mixing: EIindex-area']],
    ['accents aside', 'Dénsity', ['cohesion: density']],
    ['what it is by', 'E-I area', ['mixing: EIindex-area']],
    ['nothing that is there', 'zebra', []],
    ['blanks alone ask for everything', '  ', found('')],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('one heading alone', () => {
    expect(found('', 'position')).toEqual(['position: inDegree outDegree']);
    expect(found('density', 'position')).toEqual([]);
  });

  test('the address gives back what was put into it, and keeps what is not of figures', () => {
    const asked = fc.record({ text: fc.string(), family: fc.constantFrom('' as const, ...MeasureFamily.options) });
    fc.assert(
      fc.property(asked, (one) => {
        const search = writeAsked(one, new URLSearchParams('wave=w&find=old&family=size'));
        expect(readAsked(new URLSearchParams(search.toString()))).toEqual({ ...one, text: one.text.trim() });
        expect(search.get('wave')).toBe('w');
      }),
    );
    expect(readAsked(new URLSearchParams('family=nonsense'))).toEqual({ text: '', family: '' });
  });
});

describe('a line over waves', () => {
  const size = { width: 100, height: 30, margin: 5 };

  test('goes from left to right, the largest at the top', () => {
    expect(toPolyline(pointsOf([1, 3, 2], size))).toBe('5,25 50,5 95,15');
  });

  test('shows a small change as small', () => {
    // A twentieth more, where half of it would be the whole height of 20.
    expect(toPolyline(pointsOf([100, 105], size))).toBe('5,16 95,14');
    expect(toPolyline(pointsOf([100, 0], size))).toBe('5,5 95,25');
    expect(toPolyline(pointsOf([0, 0], size))).toBe('5,15 95,15');
  });

  test('is level where nothing changes, and stays in its picture', () => {
    expect(toPolyline(pointsOf([7, 7], size))).toBe('5,15 95,15');
    expect(toPolyline(pointsOf([0, 5e-324], size))).toBe('5,15 95,15');
    const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, (several) => {
        for (const { x, y } of pointsOf(several, size)) {
          expect(x >= 5 && x <= 95 && y >= 5 && y <= 25).toBe(true);
        }
      }),
    );
  });

  test('is told in words, without waves that are gone', () => {
    const waves = [{ id: density.history[1]?.waveId, name: 'Spring' }] as Wave[];
    expect(sayHistory(density.history, waves)).toBe('Spring: 0.25');
    const both = [{ id: density.history[0]?.waveId, name: 'Autumn' }, ...waves] as Wave[];
    expect(sayHistory(density.history, both)).toBe('Autumn: 0.5 and Spring: 0.25');
  });

  test('is missed where there are waves and none of them is drawn', () => {
    const none = { measures: [{ history: density.history.slice(0, 1) }, { history: [] }] };
    expect([lacksHistory(none, ['one', 'two']), lacksHistory(none, ['one'])]).toEqual([true, false]);
    expect(lacksHistory(sampleMeasures, ['one', 'two'])).toBe(false);
  });
});

describe('figures in words', () => {
  test.each([
    [0, '0'],
    [1612, '1,612'],
    [12.3456, '12.35'],
    [0.4567, '0.457'],
    [0.000456, '0.00046'],
    [-0.125, '-0.125'],
  ])('%d is %s', (value, words) => {
    expect(showFigure(value)).toBe(words);
  });

  test('how sure, or why nobody knows', () => {
    expect(sayInterval(density)).toBe('Between 0.2 and 0.313, 95 times in 100');
    const of60 = { low: 0.2, high: 0.3, how: 'bootstrap', resamples: 60 } as const;
    expect(sayInterval({ ...density, interval: of60 })).toBe('Between 0.2 and 0.3, 95 times in 100; told from 60 samples');
    // The jackknife draws none.
    expect(sayInterval({ ...density, interval: { ...of60, how: 'jackknife', resamples: 0 } })).not.toContain('sample');
    expect(sayInterval({ ...density, interval: null, noInterval: 'nobody was left out' })).toBe('Not known: nobody was left out');
    expect(sayInterval(gap)).toBe('');
  });

  test('of whom, and whether it is an estimate', () => {
    expect([sayBase(density), sayBase(gap)]).toEqual(['of 240 who answered', 'nothing yet']);
    expect(sayBase({ base: { count: 1, of: 'everyone' } })).toBe('of 1 resident');
    expect(sayBase({ base: { count: 2, of: 'everyone' } })).toBe('of 2 residents');
    expect(sayBase({ base: { count: 1200, of: 'counted' } })).toBe('of 1,200');
    expect([sayEstimated(density), sayEstimated(mixing)]).toEqual(['estimated, within ±0.01', '']);
  });

  test('what a bar stands for: a number, a range, or all beyond', () => {
    const whole = [0, 1, 2].map((from) => ({ from, to: from + 1, members: 1 }));
    expect(whole.map((_, at) => sayBin(whole, at, 2))).toEqual(['0', '1', '2']);
    expect(sayBin(whole, 2, 9)).toBe('2 and more');
    const parts = [0, 0.5].map((from) => ({ from, to: from + 0.5, members: 1 }));
    expect(parts.map((_, at) => sayBin(parts, at, 1))).toEqual(['0 to below 0.5', '0.5 to below 1']);
    expect(sayBin(parts, 1, 4)).toBe('0.5 and more');
  });
});

test('parts are awaited by how far the work is, which knows of those alone that were missing', () => {
  const parts = { done: 2, all: 6 };
  const job = (done: number, total: number) => ({ done, total }) as Job;
  expect(partsExpected({ parts }, undefined)).toBe(2);
  expect(partsExpected({ parts }, job(0, 0))).toBe(2);
  expect([0, 99, 100, 250, 400].map((done) => partsExpected({ parts }, job(done, 400)))).toEqual([2, 2, 3, 4, 6]);
});

describe('notes on method', () => {
  const notes = allDescriptors();

  test('each figure has one, under a heading that there is, and what is missing is not made up', () => {
    expect(notes.length).toBeGreaterThan(100);
    expect(new Set(notes.map(({ anchor }) => anchor)).size).toBe(notes.length);
    for (const { id, family, question, label } of notes) {
      expect(MeasureFamily.options, id).toContain(family);
      expect(question.length * label.length, id).toBeGreaterThan(0);
    }
    for (const { formula, reference, convention } of notes) {
      for (const text of [formula, reference, convention]) expect(text).not.toBe('');
    }
  });

  test('they stand where their figures stand on the page', () => {
    const familyOf = (id: string) => notes.find((note) => note.id === id)?.family;
    expect(['n', 'density', 'modularity', 'betweenness', 'inDegree', 'EIindex', 'densityTwoMode'].map(familyOf)).toEqual([
      ...['size', 'cohesion', 'circles', 'brokerage', 'position', 'mixing', 'uses'],
    ]);
  });

  test('are found by words of what they say', () => {
    expect(findNotes(notes, 'density').map(({ id }) => id)).toContain('density');
    expect(findNotes(notes, 'no such words at all')).toEqual([]);
    expect(findNotes(notes, '')).toEqual(notes);
  });
});
