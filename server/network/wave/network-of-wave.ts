import type { Member, Network } from '../graph.ts';
import { type NumberedTies, networkFromNumbers } from '../numbered-network.ts';
import type { SurveyMember, SurveyWave } from './survey-wave.ts';

/** Which of a wave is in a network. */
export type Choice = {
  /** What the network tells of a member; undefined leaves it out. */
  readonly told: (member: SurveyMember) => Member | undefined;
  /** Asked of ties between members that are in. */
  readonly isTie: (from: SurveyMember, to: SurveyMember, generator: number) => boolean;
  /** A network without direction is of two modes. */
  readonly directed: boolean;
};

/**
 * The network of some members of a wave and some of the ties between them, by their places: no id of a tie is looked up. A
 * member listed twice counts once.
 */
export function networkOfWave(wave: SurveyWave, { told, isTie, directed }: Choice): Network {
  const members: Member[] = [];
  const placeOf = new Map<string, number>();
  const places = new Int32Array(wave.members.length).fill(-1);
  wave.members.forEach((member, at) => {
    const one = told(member);
    if (one === undefined) return;
    const earlier = placeOf.get(one.id);
    places[at] = earlier ?? members.push(one) - 1;
    if (earlier === undefined) placeOf.set(one.id, places[at]);
  });
  return networkFromNumbers({
    ids: members.map(({ id }) => id),
    members,
    modes: members.map(({ mode }) => mode ?? 0),
    ties: tiesAmong(wave, places, isTie),
    directed,
    twoMode: !directed,
  });
}

function tiesAmong({ members, ties }: SurveyWave, places: Int32Array, isTie: Choice['isTie']): NumberedTies {
  const { length } = ties.from;
  const [from, to] = [new Uint32Array(length), new Uint32Array(length)];
  const strengths = new Float64Array(length);
  let count = 0;
  let hasStrengths = false;
  for (let at = 0; at < length; at++) {
    const [one, other] = [ties.from[at]!, ties.to[at]!];
    if (places[one]! < 0 || places[other]! < 0 || !isTie(members[one]!, members[other]!, ties.generator[at]!)) continue;
    const strength = ties.strength[at];
    from[count] = places[one]!;
    to[count] = places[other]!;
    strengths[count] = strength ?? Number.NaN;
    if (strength != null) hasStrengths = true;
    count += 1;
  }
  return {
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    strengths: hasStrengths ? strengths.subarray(0, count) : undefined,
  };
}
