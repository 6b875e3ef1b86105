/**
 * What those who did not answer might have said, drawn at random. Each mentions as many as somebody who did answer and is
 * mentioned about as often: those who mention them as often as people here mention back; then people near, through whom they
 * mention or who mentions them; then people whom nobody has spoken of yet; then anybody, the likelier the more often they are
 * named already. Each draw takes its habits (habits.ts) and its respondents from a sample of those who answered, drawn with
 * replacement: what is only known from a few is not taken for certain.
 * Reference: Rubin & Schenker 1986, JASA 81 (the approximate Bayesian bootstrap); Huisman 2009, "Imputation of missing network
 * data: some simple procedures", J. Social Structure 10 (hot deck, reciprocity); Rubin 1987, Multiple Imputation.
 */
import { shuffle } from '../random.ts';
import { drawGamma, drawPlace, firstWhere, oneOf } from './chance.ts';
import { drawAnswer, type Learnt, learnHabits } from './habits.ts';
import { gatherMentions, type Mentions, type Way } from './mentions.ts';
import type { Reports } from './reports.ts';

/** Further ties. Places from the number of members on are people whom nobody had spoken of. */
export type Imputed = { readonly from: readonly number[]; readonly to: readonly number[]; readonly newcomers: number };

export type Imputer = { readonly draw: () => Imputed };

/** Who may answer in place of somebody: at least so many, being named about as often. */
const fewestAlike = 10;
const shareAlike = 0.2;
/** Somebody who knows few people cannot be given many without trying for ever. */
const mostTries = 8;

type Pool = { readonly people: readonly number[]; readonly sums: Float64Array };

export function createImputer(reports: Reports, random: () => number): Imputer {
  const { members, asked, answered } = reports;
  const mentions = gatherMentions(reports);
  const learnt = learnHabits(reports, mentions);
  const places = members.map((_, i) => i);
  const respondents = places.filter((i) => answered[i]);
  const silent = Uint32Array.from(places.filter((i) => asked[i] && !answered[i]));
  const toAsk = places.filter((i) => asked[i]);
  const onlyNamed = places.filter((i) => !asked[i] && mentions.by[i]!.size > 0);
  /** How often somebody is named is itself only partly known, and is drawn anew each time. */
  const drawPool = (people: readonly number[], more: number): Pool => {
    let total = 0;
    const sums = Float64Array.from(people, (i) => {
      total += drawGamma(mentions.by[i]!.size + more, random);
      return total;
    });
    return { people, sums };
  };

  const draw = (): Imputed => {
    const donors = respondents.map(() => oneOf(respondents, random)!).sort((a, b) => mentions.by[a]!.size - mentions.by[b]!.size);
    const round = beginRound(reports, mentions, learnt, random, {
      donors,
      asked: drawPool(toAsk, learnt.evenness),
      named: drawPool(onlyNamed, -Math.min(learnt.endless, mostEndless)),
    });
    const order = silent.slice();
    shuffle(order, random);
    for (const one of order) round.answer(one);
    return round.found();
  };
  return { draw };
}

/** Or whoever was named once would never be named again. */
const mostEndless = 0.95;

type Drawn = { readonly donors: readonly number[]; readonly asked: Pool; readonly named: Pool };

/** One draw: what is said in it counts as said for those who come later in it. */
function beginRound({ members, asked }: Reports, mentions: Mentions, learnt: Learnt, random: () => number, drawn: Drawn) {
  const n = members.length;
  const habits = learnt.habitsOf(drawn.donors);
  const [from, to]: [number[], number[]] = [[], []];
  const callers = new Map<number, (readonly [number, Way])[]>();
  const near = new Map<number, number[]>();
  const toldBefore = drawn.donors.reduce((total, i) => total + mentions.of[i]!.size, 0);
  let told = toldBefore;
  let newcomers = 0;

  const width = Math.min(drawn.donors.length, Math.max(fewestAlike, Math.ceil(shareAlike * drawn.donors.length)));
  const donorFor = (calls: number): number => {
    const above = firstWhere(drawn.donors.length, (at) => mentions.by[drawn.donors[at]!]!.size >= calls);
    const first = Math.min(Math.max(0, above - (width >> 1)), drawn.donors.length - width);
    return drawn.donors[first + Math.floor(random() * width)]!;
  };
  const callersOf = (one: number): readonly (readonly [number, Way])[] => [...mentions.by[one]!, ...(callers.get(one) ?? [])];
  const neighbourOf = (one: number): number | undefined => {
    const [before, since] = [mentions.near[one] ?? [], near.get(one) ?? []];
    const at = Math.floor(random() * (before.length + since.length));
    return at < before.length ? before[at] : since[at - before.length];
  };
  const named = (): number | undefined => {
    const again = newcomers * (1 - learnt.endless);
    const before = drawn.named.sums.at(-1) ?? 0;
    if (random() * (again + before) < again) return n + Math.floor(random() * newcomers);
    return drawn.named.people[drawPlace(drawn.named.sums, random)];
  };
  const somebody = (bridges: readonly number[]): number | undefined => {
    const chance = random();
    if (chance < habits.near) {
      const between = oneOf(bridges, random);
      return between === undefined ? undefined : neighbourOf(between);
    }
    // There are fewer and fewer people of whom nobody has spoken.
    if (chance < habits.near + habits.fresh * (told / toldBefore) ** (learnt.endless - 1)) return n + newcomers;
    return random() < habits.asked ? drawn.asked.people[drawPlace(drawn.asked.sums, random)] : named();
  };

  const answer = (one: number): void => {
    const calls = callersOf(one);
    const ways = [...mentions.of[donorFor(calls.length)]!.values()];
    told += ways.length;
    const said = new Map<number, Way>();
    // From anywhere on, or those of the lowest numbers would come first where there are too many.
    const first = Math.floor(random() * calls.length);
    for (const [caller, way] of [...calls.slice(first), ...calls.slice(0, first)]) {
      if (said.size < ways.length && random() < habits.returned) said.set(caller, drawAnswer(learnt, way, random));
    }
    const bridges = calls.map(([caller]) => caller);
    const isCaller = new Set(bridges);
    for (const way of ways.slice(said.size)) {
      for (let tries = 0; tries < mostTries; tries++) {
        const other = somebody(bridges);
        if (other === undefined || other === one || said.has(other) || isCaller.has(other)) continue;
        if (other === n + newcomers) newcomers += 1;
        said.set(other, way);
        bridges.push(other);
        break;
      }
    }
    for (const [other, way] of said) note(one, other, way);
  };
  const note = (one: number, other: number, way: Way): void => {
    if (way !== 2) {
      from.push(one);
      to.push(other);
    }
    if (way !== 1) {
      from.push(other);
      to.push(one);
    }
    listIn(near, one).push(other);
    listIn(near, other).push(one);
    if (asked[other]) listIn(callers, other).push([one, way]);
  };
  return { answer, found: (): Imputed => ({ from, to, newcomers }) };
}

function listIn<T>(lists: Map<number, T[]>, of: number): T[] {
  const list = lists.get(of) ?? [];
  lists.set(of, list);
  return list;
}
