/**
 * Every measure of assets, of organisations, of key players and of change: that it says all that a reader needs, in words that
 * anybody can read, and that no wave, however odd, makes it say anything but a figure or a reason.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetMeasures, useMeasures } from '#network/assets/asset-measures';
import { keyPlayerMeasures } from '#network/brokerage/key-player-measures';
import { changeMeasures } from '#network/change/change-measures';
import { organisationMeasures } from '#network/organisations/organisation-measures';
import { isUndefined } from '#network/types';
import { rankMeasures } from '#network/uncertainty/rank-measures';
import type { SurveyWave } from '#network/wave/survey-wave';
import { assetsOf, type WaveFigure } from '#network/wave/wave-measure';
import { readingGrade } from '../../support/reading-age.ts';
import { anyWave, asksPeople, asksUses, residents, waveOf } from '../../support/wave-of.ts';

const ofTrade = /\b(nodes?|edges?|degrees?|betweenness|centrality|transitivity|modularity|coefficients?)\b/i;
const waveMeasures = [...useMeasures, ...organisationMeasures, ...keyPlayerMeasures, ...rankMeasures];
const all = [...assetMeasures, ...waveMeasures, ...changeMeasures];

/** Values of every size a figure can have. */
const anyValue = [0, 0.004, 0.03, 0.5, 0.996, 1, 1.27, 2, 4, 5, 17, 1234];
const anyDifference = [-1, -0.26, -0.004, 0, 0.004, 0.03, 0.5, 1];
const isDifference = new Set(['change.meanNamed', 'change.reciprocity', 'change.qapCorrelation', 'keyPlayersFragment10']);

const findingsOf = (measure: (typeof all)[number]): readonly string[] =>
  (isDifference.has(measure.id) ? anyDifference : anyValue).map((value) =>
    measure.finding(value, { name: 'the pub', members: 120 }),
  );

describe('what each measure says of itself', () => {
  it('has its own id, and no two have the same words', () => {
    expect(all.length).toBe(14 + 6 + 12 + 2 + 4 + 12);
    for (const of of ['id', 'label', 'question'] as const) expect(new Set(all.map((one) => one[of])).size).toBe(all.length);
  });

  it.each(all.map((measure) => [measure.id, measure] as const))('%s: nothing is left out', (_, measure) => {
    const { formula, reference, convention, interval, basis } = measure;
    expect(formula).toMatch(/^[^\n]{1,200}$/);
    // A name, a year, and a work; what is only ours says so.
    expect(reference).toMatch(/^\p{Lu}.* \d{4}, .*\p{L}{4}|^Defined here$/u);
    if (convention !== undefined) expect(convention).toMatch(/^[^\n]{10,200}\.$/);
    if (typeof interval === 'object') expect(interval.none).toMatch(/^\p{Ll}[^\n]{10,}[^.\n]$/u);
    else expect(interval).toBe('bootstrap');
    expect(['everyone', 'answered']).toContain(basis);
    expect(measure.version).toBe(1);
  });

  it.each(all)('$id asks and warns in plain words', ({ label, question, caveats }) => {
    for (const text of [label, question, ...caveats]) expect(text).not.toMatch(ofTrade);
    expect(question).toMatch(/^\p{Lu}[^?]*\?$/u);
    expect(readingGrade(question)).toBeLessThanOrEqual(7);
    expect(caveats.length).toBeGreaterThan(0);
    for (const caveat of caveats) {
      expect(caveat).toMatch(/^\p{Lu}.*\.$/u);
      expect(readingGrade(caveat), caveat).toBeLessThanOrEqual(9);
    }
  });

  it.each(all.map((measure) => [measure.id, measure] as const))('%s: its finding is plain', (_, measure) => {
    for (const said of findingsOf(measure)) {
      expect(said).toMatch(/^[A-Z0-9].*\.$/);
      expect(said).not.toMatch(ofTrade);
      expect(said).not.toMatch(/\b(because|caused?|due to|NaN|Infinity|undefined|null)\b/i);
      expect(said).not.toMatch(/-0(?![.\d])|\.\d{3}/);
      expect(said.split(/[.?!](?=\s|$)/).length - 1).toBeLessThanOrEqual(3);
      expect(readingGrade(said), said).toBeLessThanOrEqual(7);
    }
  });
});

/** All figures of a wave: of each asset, of the whole, and of the change from the wave to itself. */
function figuresOf(wave: SurveyWave): readonly (readonly [string, WaveFigure])[] {
  const circles = wave.members.map((_, at) => (at % 3 === 0 ? null : at % 2));
  const options = { circles, smallestCircle: 2, seed: 5 };
  return [
    ...assetMeasures.flatMap((measure) => {
      const figures = measure.compute(wave, options);
      expect(figures).toHaveLength(assetsOf(wave).length);
      return figures.map((figure) => [measure.id, figure] as const);
    }),
    ...waveMeasures.map((measure) => [measure.id, measure.compute(wave, options)] as const),
    ...changeMeasures.map((measure) => [measure.id, measure.compute(wave, wave, options)] as const),
  ];
}

function expectFigures(wave: SurveyWave): void {
  for (const [id, { value, base }] of figuresOf(wave)) {
    expect(Number.isInteger(base) && base >= 0, id).toBe(true);
    if (isUndefined(value)) expect(value.undefined, id).toMatch(/^[a-z].*[^.]$/);
    else {
      expect(Number.isFinite(value), id).toBe(true);
      expect(Object.is(value, -0), id).toBe(false);
    }
  }
}

const everyReason = (wave: SurveyWave): boolean =>
  figuresOf(wave).every(([id, { value }]) => /^assets\.reach/.test(id) || isUndefined(value));

const hall = { id: 'hall', kind: 'asset' as const };
const toHall = (count: number) => residents(count).map(({ id }) => [id, 'hall'] as const);

describe('odd waves', () => {
  it.each([
    ['nobody and nothing', waveOf({ members: [], named: [], generators: [] })],
    ['nothing but an asset', waveOf({ members: [hall], named: [] })],
    ['one who answered', waveOf({ members: [...residents(1), hall], named: toHall(1) })],
    ['nobody who answered', waveOf({ members: [...residents(40, () => ({ answered: false })), hall], named: [] })],
  ])('%s: every figure is a reason', (_, wave) => {
    expectFigures(wave);
    expect(everyReason(wave)).toBe(true);
  });

  it.each([
    ['no ties', waveOf({ members: [...residents(40), hall], named: [] })],
    ['all ties to one asset', waveOf({ members: [...residents(40), hall], named: toHall(40) })],
    [
      'everybody would not say where they live',
      waveOf({ members: [...residents(40, () => ({ ageBand: '65+' })), hall], named: toHall(40) }),
    ],
    ['an empty area', waveOf({ members: [...residents(40, () => ({ area: '', ageBand: '' })), hall], named: toHall(40) })],
    [
      'members listed twice',
      waveOf({ members: [...residents(40), ...residents(40), hall, hall, { id: 'r1', kind: 'asset' }], named: toHall(40) }),
    ],
    ['no question asked', waveOf({ members: [...residents(40), hall], named: [], generators: [] })],
    [
      'a question asked twice',
      waveOf({ members: [...residents(40), hall], named: toHall(40), generators: [asksPeople, asksUses, asksUses] }),
    ],
  ])('%s: figures or reasons', (_, wave) => {
    expectFigures(wave);
    expect(everyReason(wave)).toBe(false);
  });

  it('a member listed twice counts once', () => {
    const once = waveOf({ members: [...residents(12), hall], named: toHall(12) });
    const twice = waveOf({ members: [...residents(12), hall, ...residents(12)], named: [...toHall(12), ...toHall(12)] });
    const options = { smallestCircle: 2 };
    for (const measure of assetMeasures) expect(measure.compute(twice, options)).toEqual(measure.compute(once, options));
    for (const measure of waveMeasures) expect(measure.compute(twice, options)).toEqual(measure.compute(once, options));
    for (const measure of changeMeasures) expect(measure.compute(twice, once)).toEqual(measure.compute(once, once));
  });

  it('any wave: figures or reasons, and the wave is as it was', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const before = JSON.stringify(wave);
        expectFigures(wave);
        expect(JSON.stringify(wave)).toBe(before);
      }),
    );
  });
});
