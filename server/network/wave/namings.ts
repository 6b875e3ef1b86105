/**
 * Who named whom where a question asks for people, and what a figure must stand on before it is told. Whoever was only named
 * could name nobody: figures of what people say are of residents who answered, and nobody else.
 */
import { type Undefined, undefinedBecause } from '../types.ts';
import { cleanWave } from './clean-wave.ts';
import type { SurveyMember, SurveyWave } from './survey-wave.ts';
import type { GeneratorMeasure, WaveFigure } from './wave-measure.ts';

/** Places in `cleanWave(wave).members` and `.generators`. `to` may be somebody in a role, such as the postman, who is an asset. */
export type Naming = { readonly from: number; readonly to: number; readonly generator: number; readonly confirmed: boolean };

export type Named = {
  /** The wave itself, every member and tie once. */
  readonly wave: SurveyWave;
  /** Places of residents who answered, in the order of the wave. */
  readonly respondents: readonly number[];
  /** Places of the name generators that ask for people. */
  readonly generators: readonly number[];
  /** Of these generators, from residents; also from some who did not answer, where whom they turn to said so. */
  readonly namings: readonly Naming[];
  /** Of these what respondents said, by the place of each who named anybody; and those between two respondents. */
  readonly said: ReadonlyMap<number, readonly Naming[]>;
  readonly between: readonly Naming[];
};

export const isRespondent = ({ kind, answered }: SurveyMember): boolean => kind === 'resident' && answered;

const known = new WeakMap<SurveyWave, Named>();

export function namedIn(given: SurveyWave): Named {
  const wave = cleanWave(given);
  const found = known.get(wave) ?? gather(wave);
  known.set(wave, found);
  return found;
}

function gather(wave: SurveyWave): Named {
  const { members, generators, ties } = wave;
  const namings: Naming[] = [];
  const said = new Map<number, Naming[]>();
  for (let at = 0; at < ties.from.length; at++) {
    const [from, to, generator] = [ties.from[at]!, ties.to[at]!, ties.generator[at]!];
    if (members[from]!.kind !== 'resident' || generators[generator]!.asksFor !== 'people') continue;
    const naming: Naming = { from, to, generator, confirmed: ties.confirmed[at]! };
    namings.push(naming);
    if (!members[from]!.answered) continue;
    const others = said.get(from);
    if (others) others.push(naming);
    else said.set(from, [naming]);
  }
  return {
    wave,
    respondents: members.flatMap((member, place) => (isRespondent(member) ? [place] : [])),
    generators: generators.flatMap(({ asksFor }, place) => (asksFor === 'people' ? [place] : [])),
    namings,
    said,
    between: namings.filter(({ from, to }) => isRespondent(members[from]!) && isRespondent(members[to]!)),
  };
}

/** Residents who answered, in the order in which figures of respondents come. */
export function respondentsOf(wave: SurveyWave): readonly SurveyMember[] {
  const named = namedIn(wave);
  return named.respondents.map((place) => named.wave.members[place]!);
}

/** Below this many people or ties a figure would say more about each of them than about the community. */
const fewest = 5;
export const tooFewPeople = undefinedBecause('fewer than five people answered this');
export const tooFewTies = undefinedBecause('fewer than five ties stand behind this');
export const noQuestion = undefinedBecause('no question asked for people');

type Standing = { readonly people?: number; readonly ties?: number };

/**
 * A figure that stands on so many people, or on so many ties between them; `base` is the number of ties where it is given.
 * @param reason why there is none where there are too few people
 */
export function standingOn({ people, ties }: Standing, value: () => number | Undefined, reason = tooFewPeople): WaveFigure {
  const base = ties ?? people ?? 0;
  if (people !== undefined && people < fewest) return { value: reason, base };
  if (ties !== undefined && ties < fewest) return { value: tooFewTies, base };
  return { value: value(), base };
}

/** One value for each respondent; none at all where fewer than five would have one. */
export function forRespondents(
  named: Named,
  value: (namings: readonly Naming[]) => number | Undefined,
): readonly (number | Undefined)[] {
  if (named.generators.length === 0) return named.respondents.map(() => noQuestion);
  const values = named.respondents.map((place) => value(named.said.get(place) ?? []));
  const having = values.filter((one) => typeof one === 'number').length;
  return having > 0 && having < fewest ? values.map(() => tooFewPeople) : values;
}

/** A figure of one name generator that asks for people; any other has none. */
export const ofGenerator =
  (figure: (named: Named, generator: number) => WaveFigure): GeneratorMeasure['compute'] =>
  (wave, generator) =>
    cleanWave(wave).generators[generator]?.asksFor === 'people'
      ? figure(namedIn(wave), generator)
      : { value: undefinedBecause('this question does not ask for people'), base: 0 };
