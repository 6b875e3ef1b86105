/** The project's reference values of scales, which lie beside the checkout where it is developed: skipped where they do not. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scales } from '../../../server/instruments/scales.ts';
import { scoreScale } from '../../../server/instruments/score-scale.ts';

const file = new URL('../../../../shared/oracles/instruments.json', import.meta.url);

type Vector = { readonly items?: readonly (number | null)[]; readonly codes?: readonly (number | null)[] } & Readonly<
  Record<string, unknown>
>;
type Given = Readonly<Record<string, { readonly vectors?: readonly Vector[]; readonly rawToMetric?: Record<string, number> }>>;

const given = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Given) : {};

const ours: Readonly<Record<string, string>> = { wemwbs14: 'wemwbs' };
/** What a value is called there, and where it is here: of a score, or of one of its bands with what it says. */
const scoreNames: Readonly<Record<string, string>> = { pwi: 'index' };
const bandNames: Readonly<Record<string, readonly [score: string, band: string, says: (label: string) => unknown]>> = {
  cls: ['total', 'communityLife', (label) => label],
  ge6: ['total', 'sixOrMore', (label) => label === '6 or more'],
  category: ['total', 'manual', (label) => label],
  atRisk: ['total', 'atRisk', (label) => label !== 'not at risk'],
  familyMarginal: ['family', 'marginal', (label) => label === 'few ties'],
};

const vectors = Object.entries(given).flatMap(([key, { vectors: all = [] }]) => all.map((vector) => ({ key, vector })));

test.skipIf(vectors.length === 0).each(vectors)('$key, %#', ({ key, vector }) => {
  const scale = scales.find((one) => one.key === (ours[key] ?? key))!;
  const codes = vector.items ?? vector.codes ?? [];
  const found = scoreScale(scale, new Map(scale.items.map((item, at) => [item.key, codes[at] ?? null])));
  for (const [name, expected] of Object.entries(vector)) {
    if (name === 'items' || name === 'codes') continue;
    const [scoreKey, band, says] = bandNames[name] ?? [scoreNames[name] ?? name, undefined, undefined];
    const score = found.find((one) => one.key === scoreKey)!;
    if (band === undefined) expect(score.value, name).toBe(expected);
    else expect(score.value === null ? null : says(score.bands.get(band)!), name).toBe(expected);
  }
});

test.skipIf(!given['swemwbs'])('each sum of the short wellbeing scale is converted as published', () => {
  const metric = scales.find(({ key }) => key === 'swemwbs')!.scores.find(({ key }) => key === 'metric')!;
  expect(metric.convert).toEqual(given['swemwbs']!.rawToMetric);
});
