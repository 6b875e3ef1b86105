/** Whatever was answered: whoever tries all ways that fit what is told of a measure finds no small number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InstrumentDocument } from '../../../server/contract/instrument-document.ts';
import type { Counted } from '../../../server/scores/counted.ts';
import { measuresOf } from '../../../server/scores/measures-of.ts';
import type { Met } from '../../../server/scores/meet.ts';
import { tellMeasure } from '../../../server/scores/tell-measure.ts';
import { smallNumbers, waysOf } from '../../support/subtract.ts';

const measures = measuresOf(
  InstrumentDocument.parse({
    title: 'One',
    language: 'en',
    blocks: [
      {
        is: 'questions',
        key: 'all',
        title: 'All',
        items: [{ kind: 'range', key: 'safe', text: 'Safe?', min: 0, max: 2, lowest: 'No', highest: 'Yes' }],
      },
    ],
  }),
);
const [safe] = measures;

const people = (count: number, status: Exclude<Met['status'], 'not-asked'> | null, number: number | null = null): Counted[] =>
  Array.from({ length: count }, (_, at) => ({
    mark: `${status} ${number} ${at}`,
    formerMarks: [],
    personId: `${status} ${number} ${at}`,
    mode: 'asked',
    measures,
    answers: new Map(status === null ? [] : [['safe', { status, number, codes: null }]]),
  }));

const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 8, max: 12 }));

test('with every kind of answer, or none', () => {
  fc.assert(
    fc.property(fc.tuple(few, few, few), fc.tuple(few, few, few), (answers, [none, declined, notAsked]) => {
      const all = [
        ...answers.flatMap((count, number) => people(count, 'answered', number)),
        ...people(none, 'none'),
        ...people(declined, 'declined'),
        ...people(notAsked, null),
      ];
      fc.pre(safe !== undefined && all.length >= 10 && all.length <= 26);
      const told = tellMeasure(safe!, all, null);
      expect(smallNumbers(told)).toEqual([]);
      for (const [name, ways] of waysOf(told)) expect(`${name}: ${ways >= 3}`).toBe(`${name}: true`);
    }),
    { numRuns: 60 },
  );
});
