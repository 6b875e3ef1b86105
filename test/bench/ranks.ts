/**
 * Whether ranges of ranks hold what they promise: of those who answered, some are taken out at random, again and again, and
 * it is counted how often the rank in the whole data lies in the range that is told without them. The goal is set for three in
 * ten taken out of village 28 a hundred times; the other surveys show that it is no accident of that village. How wide ranges
 * are is printed beside it: "from the first to the last" would always hold. Printed, never asserted.
 */
import type { NodeMeasure } from '#network/measure';
import { betweenness } from '#network/position/betweenness';
import { harmonicNormalised } from '#network/position/closeness';
import { coreNumber } from '#network/position/core';
import { degree, inDegree } from '#network/position/degree';
import { pagerank085 } from '#network/position/pagerank';
import { seededRandom } from '#network/random';
import { isUndefined } from '#network/types';
import { rankRanges } from '#network/uncertainty/rank-ranges';
import { heardFrom, type Reports } from '#network/uncertainty/reports';
import type { Print } from './stored.ts';
import { demoSurvey, inventedSurvey, readVillage, type WholeSurvey } from './whole-surveys.ts';

const goal = 0.85;
const repeats = 40;
const figures = [inDegree, degree, pagerank085, harmonicNormalised, coreNumber, betweenness];
/** Ways between everybody take twenty times as long as the rest. */
const removalsOf = (measure: NodeMeasure, removals: number): number =>
  measure === betweenness ? Math.ceil(removals / 10) : removals;

type Count = { inside: number; all: number };

const benchFigure = (print: Print, survey: WholeSurvey, measure: NodeMeasure, share: number, most: number): void => {
  const whole: Reports = { ...survey.reports, directed: measure !== degree };
  const figure = measure.compute;
  const truth = rankRanges(whole, figure);
  if (isUndefined(truth)) throw new Error(`${survey.name}: ${truth.undefined}`);
  const rankOf = new Map(truth.map(({ rank }, i) => [whole.members[i] ?? '', rank]));
  const random = seededRandom(28);
  const removals = removalsOf(measure, most);
  const found = { answered: { inside: 0, all: 0 }, silent: { inside: 0, all: 0 }, 'only named': { inside: 0, all: 0 } };
  let width = 0;
  const began = performance.now();
  for (let k = 0; k < removals; k++) {
    const heard = heardFrom(
      whole,
      whole.answered.map((one) => one && random() >= share),
    );
    const ranges = rankRanges(heard, figure, { seed: k, repeats });
    if (isUndefined(ranges)) continue;
    for (const [i, { low, high }] of ranges.entries()) {
      const rank = rankOf.get(heard.members[i] ?? '') ?? 0;
      const count: Count = found[heard.answered[i] ? 'answered' : heard.asked[i] ? 'silent' : 'only named'];
      count.inside += rank >= low && rank <= high ? 1 : 0;
      count.all += 1;
      width += (high - low) / heard.members.length;
    }
  }
  const counts = Object.values(found);
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  const inside = counts.reduce((sum, count) => sum + count.inside, 0);
  const percent = (of: Count): string => (of.all === 0 ? 'none' : `${((100 * of.inside) / of.all).toFixed(1)} %`);
  const groups = Object.entries(found).map(([name, count]) => `${name} ${percent(count)}`);
  print(
    `ranks by ${measure.id}, ${survey.name} (${whole.members.length}), ${share * 100} % taken out ${removals} times`,
    `${percent({ inside, all })} inside (goal ${goal * 100} %; ${groups.join(', ')}), mean width ${((100 * width) / all).toFixed(0)} % ` +
      `of members; ${((performance.now() - began) / 1_000).toFixed(0)} s`,
  );
};

export const benchRanks = async (print: Print): Promise<void> => {
  const villages = await Promise.all([28, 1, 10].map(readVillage));
  const [village28, ...others] = villages.filter((survey) => survey !== undefined);
  if (!village28) print('ranges of ranks, villages', 'skipped: ../shared/data is not here');
  else for (const measure of figures) benchFigure(print, village28, measure, 0.3, 100);
  for (const share of [0.1, 0.3, 0.5]) {
    for (const survey of [...(village28 && share !== 0.3 ? [village28] : []), ...others, demoSurvey(), inventedSurvey(300)]) {
      for (const measure of figures) benchFigure(print, survey, measure, share, 5);
    }
  }
};
