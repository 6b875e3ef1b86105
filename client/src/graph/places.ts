/**
 * Where each member is drawn. The service gives places to all who are tied to somebody. Who is tied to nobody stands in
 * rows under the others; who waits for a place stands on a ring around them. Always at the same spot.
 */
import type { NetworkMember } from '#contract/network';
import { type Box, boxAround } from './box.ts';

type Placed = Pick<NetworkMember, 'id' | 'x' | 'y'>;

/** FNV-1a over the id, as a share of a turn: random ids spread evenly, and the same id is always in the same place. */
const turnOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
};

/** About one square unit a member, as the layout has it, and a gap before the first row. */
const rowPlaces = (count: number, { left, right, bottom }: Box): readonly (readonly [number, number])[] => {
  const columns = Math.max(1, Math.floor(right - left), Math.ceil(Math.sqrt(count * 4)));
  const begin = (left + right) / 2 - (Math.min(columns, count) - 1) / 2;
  return Array.from({ length: count }, (_none, at) => [begin + (at % columns), bottom - 3 - Math.floor(at / columns)]);
};

/**
 * @param isLinked whether a member, by its place in the list, is in any tie.
 * @returns x at 2i, y at 2i + 1, in the layout's own units.
 */
export const placeMembers = (members: readonly Placed[], isLinked: (index: number) => boolean): Float64Array => {
  const places = new Float64Array(members.length * 2);
  const placed = members.flatMap(({ x, y }): [number, number][] => (x === null || y === null ? [] : [[x, y]]));
  const box = boxAround(placed) ?? { left: -1, right: 1, bottom: -1, top: 1 };
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
  const radius = Math.max(1, Math.hypot(box.right - box.left, box.top - box.bottom) / 2) * 1.08;
  const alone: number[] = [];
  members.forEach(({ id, x, y }, index) => {
    const angle = turnOf(id) * 2 * Math.PI;
    if (x !== null && y !== null) places.set([x, y], 2 * index);
    else if (isLinked(index)) places.set([middleX + radius * Math.cos(angle), middleY + radius * Math.sin(angle)], 2 * index);
    else alone.push(index);
  });
  const idOf = (index: number) => members[index]?.id ?? '';
  alone.sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  const rows = rowPlaces(alone.length, box);
  alone.forEach((index, at) => {
    places.set(rows[at] ?? [0, 0], 2 * index);
  });
  return places;
};
