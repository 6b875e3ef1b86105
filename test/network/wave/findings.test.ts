/**
 * What the figures of a wave are told as: every descriptor is complete, and each sentence can be read by anybody.
 */
import { describe, expect, it } from 'vitest';
import type { Spread } from '#network/measure';
import { generatorMeasures, respondentMeasures, waveMeasures } from '#network/wave/wave-measures';
import { readingGrade } from '../../support/reading-age.ts';

const values = [0, 0.004, 0.01, 0.07, 0.2, 0.35, 0.5, 0.65, 0.81, 0.96, 1];
const counts = [0, 1, 2, 7, 31, 1_204];
const isCount = /Arcs|MutualPairs|SaidByOne|Silent|Named$|kindsPerPair/;
const valuesFor = (id: string): readonly number[] =>
  isCount.test(id) ? [...counts, ...(/Mean|meanNamed|kindsPer/.test(id) ? [0.3, 1.6, 4.62] : [])] : values;

const spreadOf = (sorted: readonly number[]): Spread => {
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const [smallest, largest] = [sorted[0]!, sorted.at(-1)!];
  return { members: sorted.length, without: 2, smallest, tenth: at(0.1), median: at(0.5), mean, ninetieth: at(0.9), largest };
};
const spreads: readonly Spread[] = [
  [0, 0, 0, 0, 0],
  [0, 0, 1, 1, 2, 3],
  [1, 1, 1, 1, 1, 1],
  [0, 0.2, 0.4, 0.7, 0.9, 1],
  [2, 3, 3, 4, 5, 9, 14],
].map(spreadOf);

const ofTrade = /\b(nodes?|edges?|degrees?|betweenness|centrality|transitivity|modularity|coefficients?|because|due to)\b/i;

const findings: readonly (readonly [id: string, finding: string])[] = [
  ...waveMeasures.flatMap(({ id, finding }) => valuesFor(id).map((value) => [id, finding(value, { members: 120 })] as const)),
  ...generatorMeasures.flatMap(({ id, finding }) =>
    [...valuesFor(id), ...(id === 'relationReciprocityAdjusted' ? [-0.3, -0.02] : [])].map(
      (value) => [id, finding(value, { members: 120, generator: 'Trust' })] as const,
    ),
  ),
  ...respondentMeasures.flatMap(({ id, finding }) => spreads.map((spread) => [id, finding(spread)] as const)),
];

const all = [...waveMeasures, ...generatorMeasures, ...respondentMeasures];

describe('findings', () => {
  it('there are some of every measure', () => {
    expect(new Set(findings.map(([id]) => id)).size).toBe(all.length);
  });

  it('each sentence can be read in the seventh school year at the latest', () => {
    const hard = findings.flatMap(([id, text]) =>
      text
        .split(/(?<=[.?!])\s+/)
        .filter((sentence) => readingGrade(sentence) > 7)
        .map((sentence) => `${id}: ${readingGrade(sentence).toFixed(1)} ${sentence}`),
    );
    expect([...new Set(hard)]).toEqual([]);
  });

  it('begin and end as sentences do, and hold no terms of the trade and nothing that is no number', () => {
    for (const [id, text] of findings) {
      expect(text, id).toMatch(/^[A-Z0-9“].*[.]$/);
      expect(text, id).not.toMatch(
        /\b(nodes?|edges?|degrees?|centralit|coefficient|because|due to|NaN|undefined|Infinity)|\s\s/i,
      );
    }
  });

  it('speak of one as of one', () => {
    expect(findings.map(([, text]) => text).filter((text) => /\b1 (people|ties|pairs|areas)\b/.test(text))).toEqual([]);
  });
});

describe('descriptors of a wave', () => {
  it('are told apart', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(all)('$scope: $id is complete', ({ formula, reference, convention, interval, basis, version, scope }) => {
    expect(formula).toMatch(/^[^\n]{1,200}$/);
    expect(reference).toMatch(/^\p{Lu}.* \d{4}, .*\p{L}{4}/u);
    if (convention !== undefined) expect(convention).toMatch(/^[^\n]{10,200}\.$/);
    if (typeof interval === 'object') expect(interval.none).toMatch(/^\p{Ll}[^\n]{10,}[^.\n]$/u);
    else expect(interval).toBe('bootstrap');
    if (scope === 'respondent') expect(typeof interval).toBe('object');
    expect(basis).toMatch(/^(everyone|answered)$/);
    expect(version).toBeGreaterThanOrEqual(1);
  });

  it.each(all)('$scope: $id asks and warns in plain words', ({ label, question, caveats }) => {
    for (const text of [label, question, ...caveats]) expect(text).not.toMatch(ofTrade);
    expect(question).toMatch(/^\p{Lu}[^?]*\?$/u);
    expect(readingGrade(question), question).toBeLessThanOrEqual(7);
    expect(caveats.length).toBeGreaterThan(0);
    for (const caveat of caveats) expect(readingGrade(caveat), caveat).toBeLessThanOrEqual(9);
  });
});
