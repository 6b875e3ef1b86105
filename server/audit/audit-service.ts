/**
 * The log of who did and opened what. Nothing leaves and nothing changes before its entry is stored.
 */
import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../contract/audit.ts';
import type { AuditAction } from '../contract/audit-action.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './audit-queries.ts';
import { createChainCheck, hashEntry } from './chain.ts';

export type Happening = {
  /** Id of the account, or `nobody`. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly outcome: 'done' | 'refused';
  /** Communities that it is about: whoever coordinates one of them finds it. */
  readonly communityIds: readonly string[];
  /** An id; never a name. */
  readonly subject: string;
};

export type AuditAsked = {
  readonly actor?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
};

export type AuditVerdict = { readonly entries: number; readonly hash: string; readonly faults: readonly string[] };

export type AuditService = {
  add(happening: Happening): Promise<void>;
  /** `from` and `to` are days in UTC, both included. */
  list(communityId: string, asked: AuditAsked): Promise<{ items: AuditEntry[]; next: number | null }>;
  /** Follows the whole chain. */
  verify(): Promise<AuditVerdict>;
};

const faultsShown = 20;

const dayAfter = (day: string): string => new Date(Date.parse(day) + 24 * 60 * 60_000).toISOString();

export const createAuditService = (store: Store): AuditService => ({
  add: async (happening) => {
    const id = randomUUID();
    const at = new Date().toISOString();
    await store.write(async (run) => {
      const [head] = await run(queries.lockHead, {});
      if (!head) throw new Error('the log has no end');
      if ((await run(queries.find, { id })).length > 0) return;
      const entry = { ...happening, number: head.number + 1, id, at, previous: head.hash };
      await run(queries.append, { ...entry, hash: hashEntry(entry) });
    });
  },

  list: async (communityId, { actor, action, from, to, before, limit }) => {
    const rows = await store.read((run) =>
      run(queries.list, {
        communityId,
        actor: actor ?? null,
        action: action ?? null,
        from: from ?? null,
        to: to === undefined ? null : dayAfter(to),
        before: before ?? null,
        limit: limit + 1,
      }),
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
  },

  verify: async () => {
    // First where it ends: what is added meanwhile is for the next time.
    const [head = { number: 0, hash: '' }] = await store.read((run) => run(queries.readHead, {}));
    const check = createChainCheck();
    const faults: string[] = [];
    await store.stream(queries.stream, { upTo: head.number }, (entry) => {
      const fault = check.next(entry);
      if (fault && faults.length < faultsShown) faults.push(fault);
    });
    const { number, hash } = check.end();
    if (head.number !== number || head.hash !== hash) {
      faults.push(`The log ends with entry ${number}, but ${head.number} were written.`);
    }
    return { entries: number, hash, faults };
  },
});
