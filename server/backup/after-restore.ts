/**
 * What a backup must not bring back: sessions and links that were ended or used since it was written, and people who were
 * erased since. And what whoever puts it back has to look at: who may do what.
 */
import type { z } from 'zod';
import { forgetRefusedOf } from '../imports/forget-refused.ts';
import type { ExactStore } from '../neo4j/exact.ts';
import { eraseIdentity } from '../residents/resident-queries.ts';
import { listErasures, listRoles, removeOpenLinks, removeSessions, saveErasures } from './backup-queries.ts';
import type { Erasure } from './erasures.ts';

export type HeldRoles = z.output<typeof listRoles.row>;

export type Withdrawn = {
  readonly sessions: number;
  readonly links: number;
  /** People who were erased since the backup was written. */
  readonly erased: number;
  readonly roles: readonly HeldRoles[];
};

/** Clocks of two machines may differ by so much. */
const clocksMs = 10 * 60_000;

export const listErased = async (exact: ExactStore): Promise<Erasure[]> => {
  const erased: Erasure[] = [];
  for await (const one of exact.rows(listErasures, {})) erased.push(one);
  return erased;
};

const eraseAgain = async (exact: ExactStore, erasures: readonly Erasure[], writtenAt: string): Promise<number> => {
  const since = Date.parse(writtenAt) - clocksMs;
  let erased = 0;
  for (const { communityId, residentId, at } of erasures) {
    // Somebody who was erased before may have been named again since, and the backup knows.
    if (Date.parse(at) < since) continue;
    const found = await exact.write(eraseIdentity, { communityId, residentId });
    if (found.length === 0) continue;
    erased += found.length;
    await forgetRefusedOf((query, params) => exact.write(query, params), communityId);
  }
  if (erasures.length > 0) await exact.write(saveErasures, { rows: [...erasures] });
  return erased;
};

/** @param writtenAt when the backup was begun. */
export const withdrawAgain = async (exact: ExactStore, erasures: readonly Erasure[], writtenAt: string): Promise<Withdrawn> => {
  const [sessions] = await exact.write(removeSessions, {});
  const [links] = await exact.write(removeOpenLinks, {});
  const erased = await eraseAgain(exact, erasures, writtenAt);
  const roles: HeldRoles[] = [];
  for await (const one of exact.rows(listRoles, {})) roles.push(one);
  return { sessions: sessions?.removed ?? 0, links: links?.removed ?? 0, erased, roles };
};
