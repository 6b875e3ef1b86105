/** What is told is held against all that was told before, of invented tellings. */
import { expect, test } from 'vitest';
import { nothingEarlier } from '../../../server/disclosure/earlier.ts';
import type { Kept } from '../../../server/disclosure/showings.ts';
import type { Counted } from '../../../server/scores/counted.ts';
import { formerMarksOf, markIn, markInWave, markOf } from '../../../server/scores/marks.ts';
import { tellAgain } from '../../../server/scores/tell-again.ts';
import { keep, openKept, type Telling } from '../../../server/scores/telling.ts';
import { afterwards, alone, beforeOf, from, telling, toldOf } from '../../support/invented-tellings.ts';

const day = (number: number): string => `2026-03-0${number}T10:00:00.000Z`;

/** Tells one after the other; as it was where nothing is told anew. */
const tellAll = (...tellings: readonly Telling[]): Telling =>
  tellings.reduce((last, now) => {
    const next = tellAgain(last, now, alone);
    return next ? afterwards(last, next) : last;
  });

const of44 = telling({ asOf: day(1), answered: from(0, 44) });
const of34 = telling({ asOf: day(2), answered: from(10, 34) });

test('there and back with one newcomer is not told; there and back alone is told as it was', () => {
  const told = tellAll(of44, of34);
  expect(toldOf(told)).toEqual(toldOf(of34));
  expect(tellAgain(told, telling({ asOf: day(3), answered: from(0, 45) }), alone)).toBeUndefined();
  const back = tellAll(told, telling({ asOf: day(3), answered: from(0, 44) }));
  expect(back).toMatchObject({ asOf: day(1), marks: from(0, 44) });
  expect(toldOf(back)).toEqual(toldOf(of44));
  expect(tellAgain(back, telling({ asOf: day(4), answered: from(0, 44) }), alone)).toBeUndefined();
  expect(tellAgain(back, telling({ asOf: day(4), answered: from(10, 35) }), alone)).toBeUndefined();
  const again = tellAll(back, telling({ asOf: day(4), answered: from(10, 34) }));
  expect(toldOf(again)).toEqual(toldOf(of34));
  expect(tellAgain(again, telling({ asOf: day(5), answered: from(0, 53) }), alone)).toBeUndefined();
  expect(toldOf(tellAll(again, telling({ asOf: day(5), answered: from(0, 54) })))).toMatchObject([{ asOf: day(5) }]);
});

test('no more is told by four tellings than by two', () => {
  const third = telling({ asOf: day(3), answered: from(10, 30) });
  const told = tellAll(
    telling({ asOf: day(1), answered: from(0, 30) }),
    telling({ asOf: day(2), answered: from(10, 20) }),
    third,
  );
  expect(toldOf(told)).toEqual(toldOf(third));
  expect(tellAgain(told, telling({ asOf: day(4), answered: from(0, 41) }), alone)).toBeUndefined();
  expect(toldOf(tellAll(told, telling({ asOf: day(4), answered: from(0, 50) })))).toMatchObject([{ asOf: day(4) }]);
});

test('a measure is compared with all that was told of it, whoever else counts', () => {
  const others = (count: number) => from(0, count, 'other');
  const first = telling({ asOf: day(1), answered: from(0, 30), marks: from(0, 30) });
  const second = telling({ asOf: day(2), answered: from(10, 20), marks: [...from(10, 20), ...others(10)] });
  const third = telling({ asOf: day(3), answered: from(0, 31), marks: [...from(0, 31), ...others(30)] });
  expect(toldOf(tellAll(first, second, third))).toEqual(toldOf(second));
  // Whether exactly the same answered it as once before would tell whether one newcomer did: so it is not told again for that.
  const fourth = telling({ asOf: day(4), answered: from(0, 30), marks: [...from(0, 30), ...others(31)] });
  expect(toldOf(tellAll(first, second, fourth))).toEqual(toldOf(second));
});

test('a change is compared with all changes that were told', () => {
  const all = from(0, 60);
  const paired = (number: number, pairs: string[]) => telling({ asOf: day(number), answered: all, paired: pairs });
  const told = tellAll(paired(1, from(0, 40)), paired(2, from(10, 30)));
  expect(told.items[0]).toMatchObject({ changeAsOf: day(2) });
  expect(tellAgain(told, paired(3, from(0, 41)), alone)).toBeUndefined();
  expect(tellAll(told, paired(3, from(0, 50))).items[0]).toMatchObject({ changeAsOf: day(3) });
});

test('a mean that was told before leaves nobody over with a change that is told now', () => {
  const pairs = from(0, 28);
  const earlier = telling({ asOf: day(1), answered: beforeOf(pairs) });
  const first = telling({ asOf: day(1), answered: from(0, 30) });
  const second = telling({ asOf: day(2), answered: from(0, 50) });
  const now = telling({ asOf: day(3), answered: from(0, 50), paired: pairs });
  // Of the mean of all fifty it leaves over 22; of the first mean it would leave over two.
  expect(tellAgain(second, now, { before: earlier, after: [] })?.items[0]).toMatchObject({ changeAsOf: day(3) });
  expect(tellAgain(tellAll(first, second), now, { before: earlier, after: [] })).toBeUndefined();
});

const interview = (id: string, version: number): Counted => ({
  mark: markOf(id, 'content'),
  formerMarks: formerMarksOf(id, 'content', version),
  personId: id,
  mode: 'asked',
  answers: new Map(),
  measures: [],
});

test('what an older Kith kept under marks that corrections changed is read as the same interviews', () => {
  const [same, corrected] = [interview('a', 1), interview('b', 3)];
  const marksThen = [same.mark, corrected.formerMarks[1] ?? ''];
  const inMeasure = marksThen.map((mark) => markIn({ mark }, 'safe'));
  const told = telling({ asOf: day(1), answered: inMeasure, marks: marksThen.map((mark) => markInWave({ mark })) });
  const { earlier: _, earlierPairs: __, ...item } = told.items[0] ?? {};
  const pairs = inMeasure.map((mark) => [mark, mark]);
  const kept: Kept = {
    ...keep(told),
    figures: JSON.stringify({ asOf: day(1), beforeId: 'before', items: [{ ...item, pairs }] }),
    earlier: nothingEarlier,
  };
  const opened = openKept(kept, [same, corrected]);
  const answered = [same, corrected].map((one) => markIn(one, 'safe'));
  expect(opened?.marks).toEqual([same, corrected].map(markInWave));
  expect(opened?.items).toMatchObject([{ answered, pairs: answered.map((mark) => [mark, mark]), earlier: nothingEarlier }]);
});
