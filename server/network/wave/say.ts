import { count, people } from '../words.ts';

/** Fewer are not told of by their number: among so few somebody could be made out. */
export const fewestTold = 5;

/** `nobody`, `fewer than five people`, `12 people`: how a finding speaks of people it must not point at. */
export const toldPeople = (number: number): string =>
  number === 0 ? 'nobody' : number < fewestTold ? 'fewer than five people' : count(number, people);
