/**
 * Who a resident is: kept apart from the resident, read and written by itself, and erased alone.
 */
import { randomUUID } from 'node:crypto';
import type { Identity, IdentityFields } from '../contract/residents.ts';
import { lockMember } from '../directory/directory-queries.ts';
import { requireVersion } from '../directory/entry-service.ts';
import { sameFields } from '../directory/same-fields.ts';
import { DomainError, notFound } from '../errors.ts';
import { forgetRefusedOf } from '../imports/forget-refused.ts';
import { withJoined } from '../joins/follow-joins.ts';
import type { Store } from '../neo4j/store.ts';
import { eraseWho, type ForgetHeld } from './erase.ts';
import * as queries from './resident-queries.ts';
import { findIdentity, writeIdentity } from './resident-writer.ts';
import { readSaid, uncheckedIn } from './said-identity.ts';

export type IdentityService = {
  /** @throws DomainError notFound when nobody has said who it is, or there is no such resident. */
  read(communityId: string, residentId: string): Promise<Identity>;
  /** @param version what was looked at; 0 when there was none. @throws DomainError stale, notFound */
  save(
    communityId: string,
    residentId: string,
    version: number | undefined,
    given: IdentityFields,
    by: string,
  ): Promise<Identity>;
  /**
   * Every identity of the resident, and of what is joined to them, with its earlier states; the words by which others named them;
   * interviews that are held back and speak of them; and the refused rows of the community's imports, in which they may stand.
   */
  erase(communityId: string, residentId: string): Promise<void>;
};

type Found = NonNullable<Awaited<ReturnType<typeof findIdentity>>>;

const none: Identity = { version: 0, name: '', contact: '', aliases: [], unchecked: [] };

const tell = ({ id, said, ...identity }: Found): Identity => ({ ...identity, unchecked: uncheckedIn(readSaid(said)) });

/** To open what is held back takes its time. */
const patience = { timeoutMs: 60_000 };

/** @param afterErasure keeps outside the store who was erased. */
export const createIdentityService = (
  store: Store,
  forgetHeld: ForgetHeld,
  afterErasure: () => Promise<void> = async () => undefined,
): IdentityService => ({
  read: (communityId, residentId) =>
    store.read(async (run) => {
      const found = await findIdentity(run, communityId, residentId);
      if (!found) throw notFound('name kept for a resident');
      return tell(found);
    }),

  save: (communityId, residentId, given, fields, by) => {
    const version = requireVersion(given);
    const revisionId = randomUUID();
    return store.write(async (run) => {
      await run(lockMember, { communityId, id: residentId });
      const [resident] = await run(queries.read, { communityId, ids: [residentId] });
      if (!resident) throw notFound('resident');
      const found = await findIdentity(run, communityId, residentId);
      const before = found ? tell(found) : none;
      const { version: current, unchecked, ...stored } = before;
      if (found && sameFields(stored, fields)) return before;
      if (current !== version) {
        throw new DomainError('stale', 'Somebody else changed this meanwhile. Nothing of yours was stored yet.', {
          extra: { current: before },
        });
      }
      const saved = await writeIdentity(run, { communityId, residentId, by, revisionId }, fields);
      return { ...fields, unchecked, version: saved };
    });
  },

  erase: async (communityId, residentId) => {
    await store.write(async (run) => {
      // Held: nobody joins another to them meanwhile.
      await run(lockMember, { communityId, id: residentId });
      const ids = await withJoined(run, communityId, residentId);
      const erased = await eraseWho(run, { communityId, ids }, forgetHeld);
      if (!erased.includes(residentId)) throw notFound('resident');
      for (const id of erased) await run(queries.noteErasure, { communityId, residentId: id });
      await forgetRefusedOf(run, communityId);
    }, patience);
    await afterErasure();
  },
});
