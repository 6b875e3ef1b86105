/**
 * Ties that both ends said: a survey may ask whom one turns to and also who turns to oneself, and then a tie between two who
 * answered can be confirmed. Where a question was put one way only no tie of it can be, and a share of 0 would be a lie: it
 * counts as put both ways when some tie of it was said by both, or is of somebody who did not answer, so that the other said
 * it. That somebody is named *back* is something else (reciprocity).
 * Reference: Krackhardt 1990, Administrative Science Quarterly 35, "locally aggregated structures"; Marsden 1990, "Network data
 * and measurement", Annual Review of Sociology 16.
 */
import { noInterval } from '../no-interval.ts';
import { undefinedBecause } from '../types.ts';
import { capital, count, outOf100 } from '../words.ts';
import { type Named, type Naming, namedIn, noQuestion, ofGenerator, standingOn } from './namings.ts';
import { on } from './relations.ts';
import type { GeneratorMeasure, WaveFigure, WaveMeasure } from './wave-measure.ts';

const notAskedBack = undefinedBecause('nobody was asked who turns to them, so that no tie could be said by both');

/** Those of the generators of which something can be confirmed. */
function askedBothWays({ wave, namings }: Named): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { from, generator, confirmed } of namings) if (confirmed || !wave.members[from]!.answered) found.add(generator);
  return found;
}

type Figure = (named: Named, generators: readonly number[]) => WaveFigure;

const ofAnswered =
  (value: (ties: readonly Naming[]) => number): Figure =>
  (named, generators) => {
    const asked = askedBothWays(named);
    const both = generators.filter((generator) => asked.has(generator));
    if (both.length === 0) return { value: notAskedBack, base: 0 };
    const ties = named.between.filter(({ generator }) => both.includes(generator));
    return standingOn({ people: named.respondents.length, ties: ties.length }, () => value(ties));
  };

const confirmedIn = (ties: readonly Naming[]): number => ties.filter(({ confirmed }) => confirmed).length;

const shareConfirmed = ofAnswered((ties) => confirmedIn(ties) / ties.length);
const saidByOne = ofAnswered((ties) => ties.length - confirmedIn(ties));
const shareThatCould: Figure = ({ wave, namings, between }, generators) => {
  const isOfThese = ({ generator }: Naming): boolean => generators.includes(generator);
  const ties = namings.filter((naming) => isOfThese(naming) && wave.members[naming.to]!.kind === 'resident');
  return standingOn({ ties: ties.length }, () => between.filter(isOfThese).length / ties.length);
};

const overall =
  (figure: Figure): WaveMeasure['compute'] =>
  (wave) => {
    const named = namedIn(wave);
    return named.generators.length === 0 ? { value: noQuestion, base: 0 } : figure(named, named.generators);
  };
const ofOne = (figure: Figure): GeneratorMeasure['compute'] => ofGenerator((named, generator) => figure(named, [generator]));

const reference = 'Marsden 1990, Network data and measurement, Annual Review of Sociology 16, 435-463';
const convention =
  'Each tie of each question once, with its direction; between residents who both answered; questions put one way only are left out.';

type Described = Omit<WaveMeasure, 'scope' | 'compute' | 'finding'> & { readonly finding: (value: number) => string };

const confirmed: Described = {
  id: 'confirmedTies',
  label: 'Ties that both said',
  question: 'When two could both tell of a tie, how often did both?',
  caveats: ['That one forgot does not make a tie untrue.', 'Who is turned to by many may not remember each of them.'],
  version: 1,
  formula: '|{ties said by both ends}| / |{ties between two who answered}|',
  reference,
  convention,
  interval: 'bootstrap',
  basis: 'answered',
  finding: (value) => outOf100(value, 'ties between two who answered', ['was told by both', 'were told by both']),
};

const byOne: Described = {
  id: 'tiesSaidByOne',
  label: 'Ties that one of the two said',
  question: 'How many ties did only one of the two tell of, though both answered?',
  caveats: ['That one forgot does not make a tie untrue.', 'Grows with the number of those who answered.'],
  version: 1,
  formula: '|{ties between two who answered}| − |{ties said by both ends}|',
  reference,
  convention,
  interval: noInterval.count,
  basis: 'answered',
  finding: (value) =>
    `${capital(count(value, ['tie', 'ties']))} between two who answered ${value === 1 ? 'was' : 'were'} told by only one of them.`,
};

const could: Described = {
  id: 'tiesBothAnswered',
  label: 'Ties of which both ends answered',
  question: 'Of all ties between residents, how many have two ends who could tell of them?',
  caveats: ['The lower it is, the more the map rests on one person’s word for each tie.'],
  version: 1,
  formula: '|{ties between two who answered}| / |{ties between residents}|',
  reference,
  convention: 'Each tie of each question that asks for people once, with its direction.',
  interval: { none: 'says who answered, not how people are linked' },
  basis: 'everyone',
  finding: (value) => outOf100(value, 'ties', ['has two ends who answered', 'have two ends who answered']),
};

const asWave = (described: Described, figure: Figure): WaveMeasure => ({ ...described, scope: 'wave', compute: overall(figure) });
const asGenerator = (described: Described, figure: Figure, id: string): GeneratorMeasure => ({
  ...described,
  id,
  scope: 'generator',
  finding: (value, { generator }) => on(generator, described.finding(value)),
  compute: ofOne(figure),
});

export const confirmedTies = asWave(confirmed, shareConfirmed);
export const tiesSaidByOne = asWave(byOne, saidByOne);
export const tiesBothAnswered = asWave(could, shareThatCould);
export const relationConfirmed = asGenerator(confirmed, shareConfirmed, 'relationConfirmed');
export const relationSaidByOne = asGenerator(byOne, saidByOne, 'relationSaidByOne');
export const relationBothAnswered = asGenerator(could, shareThatCould, 'relationBothAnswered');
