/**
 * What would be lost, and what could be joined, in sentences that anybody may read: no names, no counts of fewer than five.
 */

import { toldPeople } from '../wave/say.ts';
import { capital } from '../words.ts';
import type { JoiningCircles } from './join-circles.ts';
import type { JoiningTie } from './join-parts.ts';
import type { Losses } from './losses.ts';

const asFarAsKnown = 'as far as we were told';

/** In order: who uses it, what goes with it, who has nothing else, who has no other link, what comes apart. */
export function tellLosses(losses: Losses): readonly string[] {
  const { gone, users, loseAllTheyUse, loseOnlyRoute, piecesCutOff } = losses;
  const cutOff = piecesCutOff.reduce((sum, size) => sum + size, 0);
  const said = [`${capital(toldPeople(users))} told us that they use it.`];
  if (gone > 1) said.push(`It runs ${gone === 2 ? 'one other thing' : `${gone - 1} other things`} that would go with it.`);
  if (users > 0) said.push(`${capital(toldPeople(loseAllTheyUse))} would have nothing else that they use, ${asFarAsKnown}.`);
  if (loseOnlyRoute > 0) said.push(`For ${toldPeople(loseOnlyRoute)} it is the only link to others that we were told of.`);
  said.push(cutOff === 0 ? `Nobody would be cut off from the rest, ${asFarAsKnown}.` : tellPieces(piecesCutOff.length, cutOff));
  return said;
}

const tellPieces = (pieces: number, cutOff: number): string => {
  const who = `${capital(toldPeople(cutOff))} would be cut off from the rest`;
  return pieces === 1 ? `${who}, ${asFarAsKnown}.` : `${who}, in ${pieces} parts that have no link to each other.`;
};

/** Why a tie between two parts would matter. */
export function tellJoin({ sizes }: Pick<JoiningTie, 'sizes'>): string {
  const [fewer, more] = [Math.min(...sizes), Math.max(...sizes)];
  const others = toldPeople(more).replace('people', 'others');
  return `One tie here would bring ${toldPeople(fewer)} within reach of ${others}.`;
}

/** Why a tie between two circles would matter. */
export const tellJoinCircles = ({ sizes }: Pick<JoiningCircles, 'sizes'>): string =>
  `One tie here would bring ${toldPeople(sizes[0])} and ${toldPeople(sizes[1])} nearer to each other. The two circles have few ties or none.`;
