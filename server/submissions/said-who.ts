/**
 * Who somebody is, as their interviews say it: what is known follows which interviews are here, and which of them count.
 */
import { lockMember } from '../directory/directory-queries.ts';
import type { Run } from '../neo4j/store.ts';
import { countSaid, readSaid, setAsideSaid, takeBackSaid, writeSaid } from '../residents/said-identity.ts';
import * as queries from './withdrawal-queries.ts';

type Given = { readonly communityId: string; readonly residentId: string; readonly id: string };

/** @returns whether it was kept with who they are which interview said what; an older Kith did not. */
const change = async (run: Run, { communityId, residentId, id }: Given, how: typeof takeBackSaid): Promise<boolean> => {
  await run(lockMember, { communityId, id: residentId });
  let isFound = false;
  for (const { id: identityId, name, contact, said } of await run(queries.listSaid, { communityId, residentId })) {
    const before = readSaid(said);
    if (!before.some(({ responseId }) => responseId === id)) continue;
    const now = how({ name, contact }, before, id);
    await run(queries.putBack, { communityId, id: identityId, ...now, said: writeSaid(now.said) });
    isFound = true;
  }
  return isFound;
};

/** The interview was taken back: nothing that it said is left. */
export const forgetWho = (run: Run, given: Given): Promise<boolean> => change(run, given, takeBackSaid);
export const setAsideWho = (run: Run, given: Given): Promise<boolean> => change(run, given, setAsideSaid);
export const countWho = (run: Run, given: Given): Promise<boolean> => change(run, given, countSaid);
