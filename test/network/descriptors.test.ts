import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeMeasures, graphMeasures, measures, nodeMeasures, setMeasures } from '#network/measures';
import { figureOf, spreadOfValues, valuesOf } from '../support/plausible-figures.ts';
import { readingGrade } from '../support/reading-age.ts';

const all = [...measures, ...attributeMeasures];
const ofTrade = /\b(nodes?|edges?|degrees?|betweenness|eigenvectors?|centrality|transitivity|modularity|coefficients?)\b/i;
const ofCause = /\b(because|causes?|caused|due to|thanks to|results? in)\b/i;
const broken = /undefined|NaN|Infinity|null|\[object|\s\s|\s[.,]|-0\b(?!\.)|\$\{/;
const attributes = ['area', 'ageBand', 'home_area', 'street'];

type Told = readonly [id: string, question: string, finding: fc.Arbitrary<string>];

const attribute = fc.constantFrom(...attributes);
const crowd = fc.integer({ min: 0, max: 5000 });

/** Findings of every measure that has any, over figures it might give. */
const told: readonly Told[] = all.flatMap((measure): Told[] => {
  const { id, question } = measure;
  if (measure.scope === 'graph') {
    const of = fc.tuple(figureOf(id), crowd).map(([value, more]) => measure.finding(value, { members: Math.ceil(value) + more }));
    return [[id, question, of]];
  }
  if (measure.scope === 'graph by attribute') {
    const of = fc.tuple(figureOf(id), attribute).map(([value, by]) => measure.finding(value, { members: 100, attribute: by }));
    return [[`${id}[]`, question, of]];
  }
  if (measure.scope === 'node by attribute') {
    const of = fc.tuple(valuesOf(id), attribute).map(([values, by]) => {
      return measure.finding(spreadOfValues(values), { members: values.length, attribute: by });
    });
    return [[`${id}[]`, question, of]];
  }
  if (measure.scope === 'set' || measure.isName) return [];
  return [[id, question, valuesOf(id).map((values) => measure.finding(spreadOfValues(values)))]];
});

describe('every measure', () => {
  it('is looked at: there are many of each scope, and only names and sets say nothing', () => {
    expect([graphMeasures.length, nodeMeasures.length, attributeMeasures.length].every((count) => count > 20)).toBe(true);
    const names = nodeMeasures.filter((measure) => measure.isName);
    expect(told.length).toBe(all.length - setMeasures.length - names.length);
    expect(told.length).toBeGreaterThan(100);
  });

  it.each(all.map((measure) => [measure.scope, measure.id, measure] as const))('%s: %s says what it is', (_, __, measure) => {
    const { formula, reference, convention, interval, basis } = measure;
    expect(formula).toMatch(/^[^\n]{1,200}$/);
    // A name, a year, and a work.
    expect(reference).toMatch(/^\p{Lu}.* \d{4}, .*\p{L}{4}/u);
    if (convention !== undefined) expect(convention).toMatch(/^[^\n]{10,200}\.$/);
    if (typeof interval === 'object') expect(interval.none).toMatch(/^\p{Ll}[^\n]{10,}[^.\n]$/u);
    else expect(['bootstrap', 'jackknife']).toContain(interval);
    expect(['answered', 'everyone']).toContain(basis);
  });

  it('is told with a range only where one number says it all', () => {
    for (const { id, scope, interval } of all) {
      if (scope === 'node' || scope === 'set' || scope === 'node by attribute') expect(typeof interval, id).toBe('object');
    }
    expect(all.filter(({ interval }) => interval === 'jackknife').map(({ id }) => id)).toEqual(['density']);
    const drawn = graphMeasures.filter(({ interval }) => interval === 'bootstrap');
    for (const { id, sweep, kinds } of drawn) {
      expect(sweep, `${id} is worked out 200 times`).toBeUndefined();
      expect(kinds, `${id} is resampled as one kind of member`).not.toContain('two-mode');
    }
  });

  it('stands on those who answered where it reads what members say', () => {
    const bases = new Map(all.map(({ id, basis }) => [id, basis]));
    const answered = [
      'reciprocityArc',
      'reciprocityDyad',
      'mutualDyads',
      'nullDyads',
      'triadCensus[003]',
      'outDegree',
      'EIindex',
    ];
    for (const id of [...answered, 'EInode', 'assortativityNominal', 'density']) expect(bases.get(id), id).toBe('answered');
    for (const id of ['n', 'inDegree', 'degreeGini', 'components', 'betweenness', 'pagerank085', 'n2'])
      expect(bases.get(id), id).toBe('everyone');
  });

  it.each(all)('$scope: $id asks and warns in plain words', ({ label, question, caveats }) => {
    for (const text of [label, question, ...caveats]) expect(text).not.toMatch(ofTrade);
    expect(question).toMatch(/^\p{Lu}[^?]*\?$/u);
    expect(readingGrade(question)).toBeLessThanOrEqual(7);
    for (const caveat of caveats) expect(readingGrade(caveat), caveat).toBeLessThanOrEqual(9);
  });

  it.each(told)('%s says what its figure means, in plain words, whatever it is', (_, question, finding) => {
    fc.assert(
      fc.property(finding, (text) => {
        expect(text).toMatch(/^(\p{Lu}|\d).*\.$/u);
        expect(text).not.toMatch(ofTrade);
        expect(text).not.toMatch(ofCause);
        expect(text).not.toMatch(broken);
        expect(text).not.toBe(question);
        expect(text.split(/[.?!](?=\s|$)/).length - 1).toBeLessThanOrEqual(3);
        expect(readingGrade(text), text).toBeLessThanOrEqual(7);
      }),
      { numRuns: 150 },
    );
  });

  it.each(told.filter(([id]) => !/^EIpermutationP/.test(id)))(
    '%s says different things of different networks',
    (_, __, finding) => {
      expect(new Set(fc.sample(finding, { numRuns: 60, seed: 1 })).size).toBeGreaterThan(2);
    },
  );
});

describe('reading grade', () => {
  it('is that of the formula of Flesch and Kincaid, worked out by hand', () => {
    // 6 words, 1 sentence, 6 syllables: .39 · 6 + 11.8 - 15.59.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 10);
    // 8 words, 2 sentences, 11 syllables (peo-ple, an-y, o-pen).
    expect(readingGrade('Are any people here? The door is open.')).toBeCloseTo(0.39 * 4 + (11.8 * 11) / 8 - 15.59, 10);
  });

  it('takes a figure for one word, and a point inside it for no end of a sentence', () => {
    expect(readingGrade('It is 0.4 on the map.')).toBeCloseTo(-1.45, 10);
  });
});
