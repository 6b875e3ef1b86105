/**
 * What a backup must not bring back: sessions and links that were ended or used since it was written, people who were erased
 * since, and interviews that were taken back. And what whoever puts it back has to look at: who may do what.
 */
import type { z } from 'zod';
import { forgetRefusedOf } from '../imports/forget-refused.ts';
import type { ExactStore } from '../neo4j/exact.ts';
import type { Run } from '../neo4j/store.ts';
import { eraseWho, type ForgetHeld } from '../residents/erase.ts';
import { withdraw } from '../submissions/withdraw.ts';
import { listErasures, listRoles, listTakenBack, removeOpenLinks, removeSessions, saveErasures } from './backup-queries.ts';
import type { Erasure } from './erasures.ts';

export type HeldRoles = z.output<typeof listRoles.row>;

export type Withdrawn = {
  readonly sessions: number;
  readonly links: number;
  /** People who were erased since the backup was written. */
  readonly erased: number;
  /** Interviews that were taken back since. */
  readonly takenBack: number;
  readonly roles: readonly HeldRoles[];
};

/** Clocks of two machines may differ by so much. */
const clocksMs = 10 * 60_000;

export const listErased = async (exact: ExactStore): Promise<Erasure[]> => {
  const erased: Erasure[] = [];
  for await (const one of exact.rows(listErasures, {})) erased.push(one);
  for await (const one of exact.rows(listTakenBack, {})) erased.push(one);
  return erased;
};

/** Statements one by one: nobody else works with a store that is being restored. */
const runIn =
  (exact: ExactStore): Run =>
  (query, params) =>
    exact.write(query, params);

type Person = Extract<Erasure, { residentId: string }>;

type Again = { readonly writtenAt: string; readonly forgetHeld: ForgetHeld };

const eraseAgain = async (exact: ExactStore, erasures: readonly Person[], { writtenAt, forgetHeld }: Again): Promise<number> => {
  const since = Date.parse(writtenAt) - clocksMs;
  let erased = 0;
  for (const { communityId, residentId, at } of erasures) {
    // Somebody who was erased before may have been named again since, and the backup knows.
    if (Date.parse(at) < since) continue;
    // Whoever was joined to them is on the list too. A join that was undone since does not count.
    const found = await eraseWho(runIn(exact), { communityId, ids: [residentId] }, forgetHeld);
    if (found.length === 0) continue;
    erased += found.length;
    await forgetRefusedOf(runIn(exact), communityId);
  }
  if (erasures.length > 0) await exact.write(saveErasures, { rows: [...erasures] });
  return erased;
};

/** A code is used once and for ever, whenever that was. */
const takeBackAgain = async (exact: ExactStore, erasures: readonly Erasure[]): Promise<number> => {
  let takenBack = 0;
  for (const one of erasures) {
    if ('withdrawalHash' in one) takenBack += await withdraw(runIn(exact), one.withdrawalHash, one.at);
  }
  return takenBack;
};

/**
 * @param again.writtenAt when the backup was begun. @param again.forgetHeld opens what is held back with the keys that the backup
 * brought along.
 */
export const withdrawAgain = async (exact: ExactStore, erasures: readonly Erasure[], again: Again): Promise<Withdrawn> => {
  const [sessions] = await exact.write(removeSessions, {});
  const [links] = await exact.write(removeOpenLinks, {});
  const people = erasures.filter((one) => 'residentId' in one);
  const erased = await eraseAgain(exact, people, again);
  const takenBack = await takeBackAgain(exact, erasures);
  const roles: HeldRoles[] = [];
  for await (const one of exact.rows(listRoles, {})) roles.push(one);
  return { sessions: sessions?.removed ?? 0, links: links?.removed ?? 0, erased, takenBack, roles };
};
