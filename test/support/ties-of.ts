import type { Network } from '#network/graph';

/** Both ends of each tie by number: arcs when directed, each tie once from its lower end when not. */
export const tiesOf = ({ ids, out, directed }: Network): (readonly [number, number])[] =>
  ids.flatMap((_, i) =>
    [...out.targets.subarray(out.offsets[i], out.offsets[i + 1])].filter((j) => directed || i < j).map((j) => [i, j] as const),
  );
