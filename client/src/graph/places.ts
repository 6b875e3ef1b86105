/**
 * Where each member is drawn. Who has no place yet stands on a ring around the others, always at the same spot.
 */
import type { NetworkMember } from '#contract/network';

/** FNV-1a over the id, as a share of a turn: random ids spread evenly, and the same id is always in the same place. */
export const turnOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
};

/** @returns x at 2i, y at 2i + 1, in the layout's own units. */
export const placeMembers = (members: readonly Pick<NetworkMember, 'id' | 'x' | 'y'>[]): Float64Array => {
  const places = new Float64Array(members.length * 2);
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of members) {
    if (x === null || y === null) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const nobody = left > right;
  const middle = nobody ? [0, 0] : [(left + right) / 2, (bottom + top) / 2];
  const radius = nobody ? 1 : Math.max(1, Math.hypot(right - left, top - bottom) / 2) * 1.08;
  members.forEach(({ id, x, y }, index) => {
    const angle = turnOf(id) * 2 * Math.PI;
    places[2 * index] = x !== null && y !== null ? x : (middle[0] ?? 0) + radius * Math.cos(angle);
    places[2 * index + 1] = x !== null && y !== null ? y : (middle[1] ?? 0) + radius * Math.sin(angle);
  });
  return places;
};
