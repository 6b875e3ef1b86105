/**
 * What somebody said of themselves in an interview that is taken back: what stood before it, or what another interview said, takes
 * its place; what somebody has typed since stays.
 */

import { lockMember } from '../directory/directory-queries.ts';
import type { Run } from '../neo4j/store.ts';
import { fillResident, holdBands } from '../residents/resident-writer.ts';
import { readSaid, takeBackSaid, writeSaid } from '../residents/said-identity.ts';
import type { SaidBands } from './place-respondent.ts';
import * as queries from './withdrawal-queries.ts';

type OfInterview = { readonly communityId: string; readonly residentId: string; readonly id: string };

const readBands = (said: string): SaidBands => JSON.parse(said);

/**
 * Call when the interview is gone.
 * @param filled what became known from it. @param saidBands what was said in it; of an older Kith this is not known.
 */
export const forgetBands = async (
  run: Run,
  { communityId, residentId }: OfInterview,
  filled: readonly string[],
  saidBands: string,
) => {
  if (filled.length === 0) return;
  const known = await holdBands(run, communityId, residentId);
  if (!known) return;
  const said = readBands(saidBands);
  const others = (await run(queries.listSaidBands, { communityId, residentId })).map((row) => readBands(row.said));
  const isIts = (band: keyof SaidBands) => filled.includes(band) && (said[band] ?? known[band]) === known[band];
  const bands = (Object.keys(known) as (keyof SaidBands)[]).filter(isIts);
  const next = bands.map((band) => [band, others.find((other) => other[band] !== undefined)?.[band] ?? null]);
  await fillResident(run, communityId, residentId, { ...known, ...Object.fromEntries(next) });
};

/** @returns whether it was kept with who they are which interview said what; an older Kith did not. */
export const forgetWho = async (run: Run, { communityId, residentId, id }: OfInterview): Promise<boolean> => {
  await run(lockMember, { communityId, id: residentId });
  let isFound = false;
  for (const { id: identityId, name, contact, said } of await run(queries.listSaid, { communityId, residentId })) {
    const before = readSaid(said);
    if (!before.some(({ responseId }) => responseId === id)) continue;
    const left = takeBackSaid({ name, contact }, before, id);
    await run(queries.putBack, { communityId, id: identityId, ...left, said: writeSaid(left.said) });
    isFound = true;
  }
  return isFound;
};
