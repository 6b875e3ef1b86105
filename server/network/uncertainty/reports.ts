/**
 * Who was asked, who answered, and what they said: what ranges of ranks are made from.
 */

/** Who said what; `from`, `to` and `by` are places in `members`. */
export type Reports = {
  readonly members: readonly string[];
  /** Who was to be asked: whoever never was has nothing to say in this network, and is only named. */
  readonly asked: readonly boolean[];
  readonly answered: readonly boolean[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly by: readonly number[];
  readonly directed: boolean;
};

/** The same with members in the order of their ids, and the place in it of each that there was. */
export function inOrder(reports: Reports): { readonly sorted: Reports; readonly placeOf: Uint32Array } {
  const { members } = reports;
  const isBefore = (a: number, b: number): number => (members[a]! < members[b]! ? -1 : 1);
  const order = members.map((_, i) => i).sort(isBefore);
  return { sorted: only(reports, order, () => true), placeOf: placesIn(order, members.length) };
}

/**
 * What would have been heard, had of those who answered only these done so: whoever was asked is still there, whoever only
 * the others spoke of is not.
 */
export function heardFrom(reports: Reports, answered: readonly boolean[]): Reports {
  const spokenOf = new Set<number>();
  reports.by.forEach((by, at) => {
    if (answered[by]) spokenOf.add(reports.from[at]!).add(reports.to[at]!);
  });
  const seen = reports.members.map((_, i) => i).filter((i) => reports.asked[i] || spokenOf.has(i));
  return only({ ...reports, answered }, seen, (by) => answered[by]!);
}

/** These members, and what those of them say who are to be heard. */
function only(reports: Reports, seen: readonly number[], isHeard: (by: number) => boolean): Reports {
  const placeOf = placesIn(seen, reports.members.length);
  const column = (places: readonly number[]): number[] =>
    places.filter((_, at) => isHeard(reports.by[at]!)).map((i) => placeOf[i]!);
  return {
    members: seen.map((i) => reports.members[i]!),
    asked: seen.map((i) => reports.asked[i]!),
    answered: seen.map((i) => reports.answered[i]!),
    from: column(reports.from),
    to: column(reports.to),
    by: column(reports.by),
    directed: reports.directed,
  };
}

const placesIn = (seen: readonly number[], n: number): Uint32Array => {
  const placeOf = new Uint32Array(n);
  seen.forEach((i, place) => {
    placeOf[i] = place;
  });
  return placeOf;
};
