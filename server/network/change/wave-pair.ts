/**
 * Two waves of the same community, made comparable: residents who answered both, the ties between them, and the questions
 * that were asked both times. Who did not answer one of them has no ties there to lose, and a question that is new would
 * make every answer to it look like a new tie.
 */
import { buildNetwork, type Network, type Tie } from '../graph.ts';
import type { SurveyMember, SurveyWave } from '../wave/survey-wave.ts';

/** One of two waves, as far as it can be held against the other. */
type Side = {
  /** Residents who answered both, and arcs from who turns to whom among them. */
  readonly network: Network;
  /** How many residents those who answered both named in all, whoever they were; each once for each who named them. */
  readonly named: number;
};

export type WavePair = {
  readonly before: Side;
  readonly after: Side;
  readonly answeredBoth: number;
  /** Codes of questions that ask for people and were asked both times. */
  readonly askedBoth: number;
  /** Residents on the list of both waves, of the earlier alone, of the later alone. */
  readonly stayed: number;
  readonly left: number;
  readonly joined: number;
};

const residentsOf = ({ members }: SurveyWave): readonly SurveyMember[] => members.filter(({ kind }) => kind === 'resident');
const idsOf = (members: readonly SurveyMember[]): ReadonlySet<string> => new Set(members.map(({ id }) => id));
const codesOf = ({ generators }: SurveyWave): ReadonlySet<string> =>
  new Set(generators.flatMap(({ code, asksFor }) => (asksFor === 'people' ? [code] : [])));
const inBoth = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one].filter((value) => other.has(value)));

function sideOf({ members, generators, ties }: SurveyWave, people: ReadonlySet<string>, codes: ReadonlySet<string>): Side {
  const kept: Tie[] = [];
  const named = new Set<string>();
  for (let at = 0; at < ties.from.length; at++) {
    const [from, to] = [members[ties.from[at]!]!, members[ties.to[at]!]!];
    if (!people.has(from.id) || to.kind !== 'resident' || from.id === to.id) continue;
    if (!codes.has(generators[ties.generator[at]!]!.code)) continue;
    named.add(JSON.stringify([from.id, to.id]));
    if (people.has(to.id)) kept.push({ from: from.id, to: to.id });
  }
  return {
    network: buildNetwork({ members: Array.from(people, (id) => ({ id })), ties: kept, directed: true }),
    named: named.size,
  };
}

const findPair = (before: SurveyWave, after: SurveyWave): WavePair => {
  const answered = (wave: SurveyWave) => idsOf(residentsOf(wave).filter((member) => member.answered));
  const people = inBoth(answered(before), answered(after));
  const codes = inBoth(codesOf(before), codesOf(after));
  const [earlier, later] = [idsOf(residentsOf(before)), idsOf(residentsOf(after))];
  const stayed = inBoth(earlier, later).size;
  return {
    before: sideOf(before, people, codes),
    after: sideOf(after, people, codes),
    answeredBoth: people.size,
    askedBoth: codes.size,
    stayed,
    left: earlier.size - stayed,
    joined: later.size - stayed,
  };
};

const known = new WeakMap<SurveyWave, WeakMap<SurveyWave, WavePair>>();

/** Worked out once for each two waves. */
export function wavePair(before: SurveyWave, after: SurveyWave): WavePair {
  const withBefore = known.get(before) ?? new WeakMap<SurveyWave, WavePair>();
  known.set(before, withBefore);
  const pair = withBefore.get(after) ?? findPair(before, after);
  withBefore.set(after, pair);
  return pair;
}
