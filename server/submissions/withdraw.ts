/**
 * Takes back what belongs to a withdrawal code. The answers go, and so do people and places of whom nothing else is known than
 * what was said in them; the ties that followed from them are derived anew.
 */
import type { z } from 'zod';
import { hashOfNumber, numberInHash } from '../contract/withdrawal-code.ts';
import type { Run } from '../neo4j/store.ts';
import { listPairs } from '../ties/tie-queries.ts';
import { derivePairs } from '../ties/tie-store.ts';
import { forgetBands } from './said-bands.ts';
import { forgetWho } from './said-who.ts';
import * as queries from './withdrawal-queries.ts';

type Interview = z.output<typeof queries.findInterviews.row>;

/** Who answered was known from the interview alone, or from what others had said. */
const knownByAnswering = new Set(['new', 'exact-name']);

const forgetPerson = async (run: Run, interview: Interview): Promise<void> => {
  const { communityId, waveId, residentId, how, gaveContact, filledBands, saidBands, isContactOfAnother } = interview;
  const isKnown = await forgetWho(run, interview);
  if (gaveContact && !isKnown) await run(queries.removeContact, { communityId, residentId, isOfAnother: isContactOfAnother });
  await run(queries.unlist, { communityId, residentId, waveId });
  await run(queries.forgetTold, { communityId, residentId, waveId });
  await forgetBands(run, communityId, { residentId, filled: filledBands, said: saidBands });
  const byAnswering = knownByAnswering.has(how);
  const [forgotten] = await run(queries.forgetRespondent, { communityId, residentId, byAnswering });
  if (forgotten) await run(queries.removeUnsaid, { communityId, ids: [forgotten.id] });
};

const removeInterview = async (run: Run, interview: Interview, hash: string): Promise<void> => {
  const { communityId, waveId, id } = interview;
  const pairs = await run(listPairs, { communityId, waveId, responseIds: [id] });
  const named = await run(queries.listNamed, { communityId, id });
  await run(queries.removeAnswers, { communityId, id, hash });
  await derivePairs(run, { communityId, waveId }, pairs);
  await forgetPerson(run, interview);
  if (named.length > 0) await run(queries.removeUnsaid, { communityId, ids: named.map((member) => member.id) });
};

/**
 * Safe to repeat. A code whose interview is still on its way is kept: the interview is refused when it arrives.
 * @param at when it was taken back.
 * @returns how many interviews were here.
 */
export const withdraw = async (run: Run, hash: string, at: string): Promise<number> => {
  let count = 0;
  // A form whose code could not be read is known by its number, which follows from the code.
  for (const known of [hash, hashOfNumber(numberInHash(hash))]) {
    await run(queries.useCode, { hash: known, at });
    const interviews = await run(queries.findInterviews, { hash: known });
    for (const interview of interviews) await removeInterview(run, interview, hash);
    await run(queries.removeHeld, { hash: known });
    count += interviews.length;
  }
  return count;
};
