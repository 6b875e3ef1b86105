/**
 * What those who did not answer might have said, drawn at random: as many reports as somebody who did answer made, about
 * whom such reports are about. A share of them, as large as among those who answered, is about people who named them; another,
 * about people whom those name who are near; the rest about anybody, the likelier the more often they are named already. How
 * often somebody is named is itself only partly known, and is drawn anew each time.
 * Reference: Huisman 2009, "Imputation of missing network data: some simple procedures", J. Social Structure 10 (hot deck
 * and reciprocity); Rubin 1987, Multiple Imputation for Nonresponse in Surveys.
 */
import type { Reports } from './rank-ranges.ts';

/** Reports of each member by place: others they said something of, and which way round. */
type Said = { readonly other: number; readonly isFrom: boolean };

export type Imputer = {
  /** Adds to both columns what the silent might have said. */
  readonly add: (from: number[], to: number[]) => void;
};

const groupReports = ({ members, from, to, by }: Reports): readonly Said[][] => {
  const said: Said[][] = members.map(() => []);
  from.forEach((one, at) => {
    const isFrom = by[at] === one;
    const other = isFrom ? to[at]! : one;
    if (other !== by[at]) said[by[at]!]!.push({ other, isFrom });
  });
  return said;
};

/** A draw of a gamma variable of this shape, at least 1. Reference: Marsaglia & Tsang 2000, ACM Trans. Math. Softw. 26(3). */
function drawGamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    // Box-Muller.
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Places drawn in proportion to weights, by their running sums. */
const drawFrom = (sums: Float64Array, random: () => number): number => {
  const wanted = random() * sums[sums.length - 1]!;
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Everybody could have been named once: without it, whoever nobody has named yet never would be. */
const prior = 1;

/** How a report stands to what the other said: of the very same tie, of another with them, near, or nothing of the kind. */
type Kind = 'same' | 'turned' | 'near' | 'else';
type Shares = Readonly<Record<Kind, number>>;

export function createImputer(reports: Reports, random: () => number): Imputer {
  const { members, asked, answered } = reports;
  const n = members.length;
  const said = groupReports(reports);
  // Who said of each that a tie leads from them, and that one leads to them.
  const namedAs = { from: members.map(() => new Set<number>()), to: members.map(() => new Set<number>()) };
  said.forEach((all, by) => {
    for (const { other, isFrom } of all) namedAs[isFrom ? 'to' : 'from'][other]!.add(by);
  });
  const callersOf = (one: number): readonly number[] => [...new Set([...namedAs.from[one]!, ...namedAs.to[one]!])];
  const same = (one: number, isFrom: boolean): ReadonlySet<number> => namedAs[isFrom ? 'from' : 'to'][one]!;
  const isNear = (one: number, other: number): boolean =>
    callersOf(one).some((between) => between !== other && said[between]!.some((report) => report.other === other));
  const kindOf = (one: number, { other, isFrom }: Said): Kind =>
    same(one, isFrom).has(other) ? 'same' : same(one, !isFrom).has(other) ? 'turned' : isNear(one, other) ? 'near' : 'else';

  const donors = members.map((_, i) => i).filter((i) => answered[i]);
  const silent = members.map((_, i) => i).filter((i) => asked[i] && !answered[i]);
  const sharesOf = (isFrom: boolean): Shares => {
    const counts = { same: 0, turned: 0, near: 0, else: 0 };
    let all = 0;
    for (const i of donors) {
      for (const report of said[i]!) {
        if (report.isFrom !== isFrom) continue;
        counts[kindOf(i, report)] += 1;
        all += 1;
      }
    }
    const share = (count: number): number => (all === 0 ? 0 : count / all);
    return { same: share(counts.same), turned: share(counts.turned), near: share(counts.near), else: share(counts.else) };
  };
  const shares = { true: sharesOf(true), false: sharesOf(false) };

  const oneOf = (from: readonly number[], but: ReadonlySet<number>): number | undefined => {
    const left = from.filter((other) => !but.has(other));
    return left[Math.floor(random() * left.length)];
  };
  const pick = (one: number, isFrom: boolean, used: ReadonlySet<number>, sums: Float64Array): number => {
    const share = shares[`${isFrom}`];
    const drawn = random();
    let other: number | undefined;
    if (drawn < share.same) other = oneOf([...same(one, isFrom)], used);
    else if (drawn < share.same + share.turned) other = oneOf([...same(one, !isFrom)], used);
    else if (drawn < share.same + share.turned + share.near) {
      const callers = callersOf(one);
      const there = said[callers[Math.floor(random() * callers.length)] ?? -1] ?? [];
      other = oneOf(
        there.map((report) => report.other),
        used,
      );
    }
    return other ?? drawFrom(sums, random);
  };

  return {
    add: (from, to) => {
      if (donors.length === 0) return;
      const sums = new Float64Array(n);
      let total = 0;
      for (let i = 0; i < n; i++) {
        total += drawGamma(namedAs.from[i]!.size + namedAs.to[i]!.size + prior, random);
        sums[i] = total;
      }
      for (const one of silent) {
        const donor = donors[Math.floor(random() * donors.length)]!;
        const about = new Map<number, number>();
        const used = new Set([one]);
        for (const { other: theirs, isFrom } of said[donor]!) {
          // The donor may have said several things of one person: so does this one, of one person too.
          const other = about.get(theirs) ?? pick(one, isFrom, used, sums);
          about.set(theirs, other);
          used.add(other);
          if (other === one) continue;
          from.push(isFrom ? one : other);
          to.push(isFrom ? other : one);
        }
      }
    },
  };
}
