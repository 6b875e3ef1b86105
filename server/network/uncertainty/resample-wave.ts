/**
 * A wave as it might have come out had other people like these answered: respondents are drawn with replacement, and whoever is
 * drawn twice is there twice, with all they said and all that was said of them. Whoever did not answer, and whatever is used,
 * stays as it is. Between two copies of one person stands what some two others, drawn at random, say of each other: nobody
 * names themselves.
 * Reference: the vertex bootstrap of Snijders & Borgatti 1999, Connections 22(2), for the respondents of a survey.
 */
import type { Drawn } from '../measure.ts';
import type { SurveyMember, SurveyWave } from '../wave/survey-wave.ts';

/** How often each of these is drawn, in as many draws as there are. */
export function drawWithReplacement(ids: readonly string[], random: () => number): ReadonlyMap<string, number> {
  const copies = new Map(ids.map((id) => [id, 0]));
  for (let draw = 0; draw < ids.length; draw++) {
    const id = ids[Math.floor(random() * ids.length)]!;
    copies.set(id, copies.get(id)! + 1);
  }
  return copies;
}

const hasAnswered = ({ kind, answered }: SurveyMember): boolean => kind === 'resident' && answered;

/** Whoever may be drawn, each once. */
export const drawnFrom = (waves: readonly SurveyWave[]): readonly string[] => [
  ...new Set(waves.flatMap(({ members }) => members.filter(hasAnswered).map(({ id }) => id))),
];

type Said = { readonly at: number; readonly swapped: boolean };

/** What two members say of each other, by their places: ties one way and the other. */
function saidBetween({ ties, members }: SurveyWave): (one: number, other: number) => readonly Said[] {
  const byPair = new Map<number, Said[]>();
  const n = members.length;
  for (let at = 0; at < ties.from.length; at++) {
    const [from, to] = [ties.from[at]!, ties.to[at]!];
    const key = Math.min(from, to) * n + Math.max(from, to);
    const said = { at, swapped: from > to };
    const known = byPair.get(key);
    if (known) known.push(said);
    else byPair.set(key, [said]);
  }
  return (one, other) => byPair.get(Math.min(one, other) * n + Math.max(one, other)) ?? [];
}

export type CopyOptions = {
  readonly drawn?: Drawn;
  /** Of the wave's members, where they are told. */
  readonly circles?: ArrayLike<number | null>;
};

/**
 * @param copies of each who may be drawn, how often they were; whoever is not in it is there once.
 * @param options.drawn `people`: whoever was not drawn is gone. `answers`: they are there as somebody who did not answer, and
 *   each copy names one copy alone.
 */
export function waveOfCopies(
  wave: SurveyWave,
  copies: ReadonlyMap<string, number>,
  random: () => number,
  { drawn = 'people', circles }: CopyOptions = {},
): { readonly wave: SurveyWave; readonly circles: readonly (number | null)[] } {
  const members: SurveyMember[] = [];
  const drawnCircles: (number | null)[] = [];
  const placesOf: number[][] = wave.members.map((member, at) => {
    const times = hasAnswered(member) ? (copies.get(member.id) ?? 1) : 1;
    if (times === 0 && drawn === 'answers') {
      members.push({ ...member, answered: false });
      drawnCircles.push(circles?.[at] ?? null);
      return [members.length - 1];
    }
    return Array.from({ length: times }, (_, copy) => {
      members.push(copy === 0 ? member : { ...member, id: `${member.id}#${copy}` });
      drawnCircles.push(circles?.[at] ?? null);
      return members.length - 1;
    });
  });
  const columns = {
    from: [] as number[],
    to: [] as number[],
    generator: [] as number[],
    strength: [] as (number | null)[],
    confirmed: [] as boolean[],
  };
  const add = (at: number, from: number, to: number): void => {
    columns.from.push(from);
    columns.to.push(to);
    columns.generator.push(wave.ties.generator[at]!);
    columns.strength.push(wave.ties.strength[at]!);
    columns.confirmed.push(wave.ties.confirmed[at]!);
  };
  for (let at = 0; at < wave.ties.from.length; at++) {
    const [from, to] = [wave.ties.from[at]!, wave.ties.to[at]!];
    if (from === to) continue;
    if (drawn === 'people') for (const one of placesOf[from]!) for (const other of placesOf[to]!) add(at, one, other);
    else if (copies.get(wave.members[from]!.id) !== 0) for (const one of placesOf[from]!) add(at, one, placesOf[to]![0]!);
  }
  if (drawn === 'people') fillBetweenCopies(wave, placesOf, random, add);
  const moved = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([one, other]) => [placesOf[one]![0]!, placesOf[other]![0]!] as const);
  const { runs, worksWith, meetsAt } = wave.links;
  return {
    wave: {
      members,
      generators: wave.generators,
      ties: columns,
      links: { runs: moved(runs), worksWith: moved(worksWith), meetsAt: moved(meetsAt) },
    },
    circles: drawnCircles,
  };
}

function fillBetweenCopies(
  wave: SurveyWave,
  placesOf: readonly (readonly number[])[],
  random: () => number,
  add: (at: number, from: number, to: number) => void,
): void {
  const respondents = wave.members.flatMap((member, at) => (hasAnswered(member) ? [at] : []));
  if (respondents.length < 2) return;
  const said = saidBetween(wave);
  for (const places of placesOf) {
    for (let a = 0; a < places.length; a++) {
      for (let b = a + 1; b < places.length; b++) {
        const first = Math.floor(random() * respondents.length);
        const second = (first + 1 + Math.floor(random() * (respondents.length - 1))) % respondents.length;
        const [one, other] = [respondents[first]!, respondents[second]!];
        for (const { at, swapped } of said(one, other)) {
          const [from, to] = swapped === one > other ? [places[a]!, places[b]!] : [places[b]!, places[a]!];
          add(at, from, to);
        }
      }
    }
  }
}
