import type { SurveyMember, SurveyTies, SurveyWave } from './survey-wave.ts';

const cleaned = new WeakMap<SurveyWave, SurveyWave>();

/**
 * The same wave, so that every member and every tie counts once: whoever is listed twice is one member, who has answered if
 * either of them has; ties with oneself and ties that lead nowhere are left out; of ties that were given twice the strongest
 * stays, confirmed if either was. What the first of two says of kind, area and age stands, and what it does not say the other
 * may.
 */
export function cleanWave(wave: SurveyWave): SurveyWave {
  const known = cleaned.get(wave);
  if (known) return known;
  const { members, placeOf } = mergeMembers(wave.members);
  const move = (pair: readonly [number, number]): readonly [number, number] => [placeOf[pair[0]]!, placeOf[pair[1]]!];
  const { runs, worksWith, meetsAt } = wave.links;
  const clean: SurveyWave = {
    members,
    generators: wave.generators,
    ties: mergeTies(wave.ties, placeOf, members.length, wave.generators.length),
    links: { runs: runs.map(move), worksWith: worksWith.map(move), meetsAt: meetsAt.map(move) },
  };
  cleaned.set(wave, clean);
  cleaned.set(clean, clean);
  return clean;
}

function mergeMembers(given: readonly SurveyMember[]) {
  const places = new Map<string, number>();
  const members: SurveyMember[] = [];
  const placeOf = given.map((member) => {
    const place = places.get(member.id);
    if (place === undefined) {
      places.set(member.id, members.length);
      return members.push(member) - 1;
    }
    const first = members[place]!;
    members[place] = {
      ...first,
      area: first.area || member.area,
      ageBand: first.ageBand || member.ageBand,
      listed: first.listed || member.listed,
      answered: first.answered || member.answered,
    };
    return place;
  });
  return { members, placeOf };
}

const strongest = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

function mergeTies(given: SurveyTies, placeOf: readonly number[], members: number, generators: number): SurveyTies {
  const places = new Map<number, number>();
  const from: number[] = [];
  const to: number[] = [];
  const generator: number[] = [];
  const strength: (number | null)[] = [];
  const confirmed: boolean[] = [];
  for (let at = 0; at < given.from.length; at++) {
    const [one, other, by] = [placeOf[given.from[at]!], placeOf[given.to[at]!], given.generator[at]!];
    const isTie = one !== undefined && other !== undefined && one !== other && by >= 0 && by < generators;
    if (!isTie) continue;
    const key = (by * members + one) * members + other;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, from.push(one) - 1);
      to.push(other);
      generator.push(by);
      strength.push(given.strength[at] ?? null);
      confirmed.push(given.confirmed[at] === true);
    } else {
      strength[place] = strongest(strength[place]!, given.strength[at] ?? null);
      confirmed[place] ||= given.confirmed[at] === true;
    }
  }
  return { from, to, generator, strength, confirmed };
}
