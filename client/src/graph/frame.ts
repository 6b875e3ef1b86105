/**
 * What the picture of the map begins with. Places are kept from wave to wave, so those who are tied in this one may stand
 * together in a corner, and everyone and everything else where other waves have put them. Pure.
 */
import { type Box, boxAround } from './box.ts';
import type { Dataset } from './dataset.ts';
import type { Visible } from './visible.ts';

/** Of those who are shown, those who have a connection that is shown. */
const isTied = ({ ties }: Dataset, visible: Visible): ((member: number) => boolean) => {
  const tied = new Set<number>();
  visible.ties.forEach((shown, tie) => {
    if (shown) tied.add(ties.from[tie] ?? 0).add(ties.to[tie] ?? 0);
  });
  return (member) => visible.members[member] === 1 && tied.has(member);
};

const boxOf = ({ members, places }: Dataset, has: (member: number) => boolean): Box | undefined =>
  boxAround(members.flatMap((_, at): [number, number][] => (has(at) ? [[places[2 * at] ?? 0, places[2 * at + 1] ?? 0]] : [])));

const longerSide = ({ left, right, bottom, top }: Box): number => Math.max(right - left, top - bottom);

/** Of the whole picture's longer side: with less than this, those who are tied are shown larger. */
const smallPart = 0.6;

/**
 * The part of the picture to begin with.
 * @returns the box of those with connections, where it is a small part of the whole; undefined asks for the whole.
 */
export const frameTied = (dataset: Dataset, visible: Visible): Box | undefined => {
  const whole = boxOf(dataset, () => true);
  const tied = boxOf(dataset, isTied(dataset, visible));
  return whole && tied && longerSide(tied) < smallPart * longerSide(whole) ? tied : undefined;
};
