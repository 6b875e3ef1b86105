/**
 * More than one kind of tie between the same two: of pairs of residents who answered, in which either names the other, the
 * share with more than one kind, and the mean number of kinds. Overlap of two name generators: Jaccard's |A ∩ B| / |A ∪ B| of
 * their arcs, direction kept, so that "I turn to you" twice over counts and "you turn to me" does not.
 * Reference: Wasserman & Faust 1994, ch. 16; Gluckman 1955; Jaccard 1901; Battiston, Nicosia & Latora 2014, Phys. Rev. E 89.
 */
import { isUndefined, type Undefined, undefinedBecause } from '../types.ts';
import { amount, outOf100 } from '../words.ts';
import { type Named, namedIn, noQuestion, standingOn, tooFewTies } from './namings.ts';
import type { SurveyWave } from './survey-wave.ts';
import type { WaveFigure, WaveMeasure } from './wave-measure.ts';

const caveats = [
  'Among those who answered: whoever was only named could name nobody.',
  'Depends on how many questions asked for people, and how different they are: compare waves that asked the same.',
];
const reference = 'Battiston, Nicosia & Latora 2014, Structural measures for multiplex networks, Physical Review E 89, 032804';
const oneQuestion = undefinedBecause('fewer than two questions asked for people');

/** How many kinds of tie each linked pair has, whoever named whom. */
function kindsOfPairs({ wave, between }: Named): readonly number[] {
  const kinds = new Map<number, Set<number>>();
  for (const { from, to, generator } of between) {
    const pair = Math.min(from, to) * wave.members.length + Math.max(from, to);
    const found = kinds.get(pair);
    if (found) found.add(generator);
    else kinds.set(pair, new Set([generator]));
  }
  return [...kinds.values()].map(({ size }) => size);
}

const ofPairs =
  (value: (kinds: readonly number[]) => number) =>
  (wave: SurveyWave): WaveFigure => {
    const named = namedIn(wave);
    if (named.generators.length < 2) return { value: oneQuestion, base: 0 };
    const kinds = kindsOfPairs(named);
    return standingOn({ people: named.respondents.length, ties: kinds.length }, () => value(kinds));
  };

export const multiplexPairs: WaveMeasure = {
  id: 'multiplexPairs',
  label: 'Pairs with more than one kind of tie',
  scope: 'wave',
  question: 'Of all pairs with a link, how many have more than one kind of link?',
  caveats,
  version: 1,
  formula: '|{pairs with ≥ 2 kinds}| / |{pairs with ≥ 1 kind}|',
  reference,
  convention: 'Kinds are the questions that ask for people; who named whom does not matter.',
  interval: 'bootstrap',
  basis: 'answered',
  finding: (value) => outOf100(value, 'linked pairs', ['has more than one kind of tie', 'have more than one kind of tie']),
  compute: ofPairs((kinds) => kinds.filter((count) => count > 1).length / kinds.length),
};

export const kindsPerPair: WaveMeasure = {
  id: 'kindsPerPair',
  label: 'Kinds of tie a linked pair',
  scope: 'wave',
  question: 'How many kinds of link does a linked pair have?',
  caveats,
  version: 1,
  formula: 'Σ over linked pairs of the number of kinds / number of linked pairs',
  reference,
  convention: 'Kinds are the questions that ask for people; who named whom does not matter.',
  interval: 'bootstrap',
  basis: 'answered',
  finding: (value) => `A linked pair has ${amount(value)} ${value === 1 ? 'kind' : 'kinds'} of tie.`,
  compute: ofPairs((kinds) => kinds.reduce((sum, count) => sum + count, 0) / kinds.length),
};

export type GeneratorOverlap = {
  /** Places in `wave.generators` of those that ask for people, in their order. */
  readonly generators: readonly number[];
  /** A row and a column for each of them: the same both ways, 1 with itself; undefined where both together have too few ties. */
  readonly jaccard: readonly (readonly (number | Undefined)[])[];
};

/** How far what people say to one question repeats what they say to another, among residents who answered. */
export function overlapOfGenerators(wave: SurveyWave): GeneratorOverlap | Undefined {
  const named = namedIn(wave);
  if (named.generators.length === 0) return noQuestion;
  const arcsOf = new Map(named.generators.map((generator) => [generator, new Set<number>()]));
  for (const { from, to, generator } of named.between) arcsOf.get(generator)!.add(from * named.wave.members.length + to);
  const jaccardOf = (one: ReadonlySet<number>, other: ReadonlySet<number>): number | Undefined => {
    let both = 0;
    for (const arc of one) if (other.has(arc)) both += 1;
    const either = one.size + other.size - both;
    const figure = standingOn({ people: named.respondents.length, ties: either }, () => both / either).value;
    return isUndefined(figure) ? tooFewTies : figure;
  };
  const sets = [...arcsOf.values()];
  return { generators: named.generators, jaccard: sets.map((one) => sets.map((other) => jaccardOf(one, other))) };
}
