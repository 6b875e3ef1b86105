/**
 * Puts entries at the end of the log, in one transaction.
 */
import { hashSecret } from '../accounts/secret.ts';
import { emailKey } from '../accounts/sign-in-service.ts';
import type { AuditEntry, RoleChange } from '../contract/audit.ts';
import type { AuditAction } from '../contract/audit-action.ts';
import type { Run, Store } from '../neo4j/store.ts';
import * as queries from './audit-queries.ts';
import { hashEntry } from './chain.ts';

/** An account or a link that only the store can tell: the entry is about it, and found where it belongs. */
export type Whom = { readonly email: string } | { readonly userId: string } | { readonly link: string };

export type Happening = {
  /** Id of the account, `nobody`, or who else it was: `command line`. */
  readonly actor: string;
  /** The role acted in, where one was needed. */
  readonly role?: AuditEntry['role'] | undefined;
  readonly action: AuditAction;
  readonly outcome: AuditEntry['outcome'];
  /** Communities that it is about: whoever coordinates one of them finds it. */
  readonly communityIds: readonly string[];
  /** An id; never a name. */
  readonly subject: string;
  readonly whom?: Whom | undefined;
  /** Why, in words of whoever did it. */
  readonly reason?: string | undefined;
  /** Of a list, how many were shown. */
  readonly count?: number | undefined;
  readonly change?: RoleChange | undefined;
};

/** What happened, and when: the id tells one that is stored already from one that is not. */
export type NewEntry = Happening & { readonly id: string; readonly at: string };

const lookUp = async (run: Run, whom: Whom) => {
  if ('email' in whom) return (await run(queries.findAccount, { emailKey: emailKey(whom.email) }))[0];
  if ('link' in whom) return (await run(queries.findLink, { secretHash: hashSecret(whom.link) }))[0];
  return (await run(queries.findUser, { userId: whom.userId }))[0];
};

/** Whom and where it is about, as the store knows it; what was not said is empty. */
const complete = async (run: Run, { whom, role = '', reason = '', count, change, ...entry }: NewEntry) => {
  const found = whom && (await lookUp(run, whom));
  const communityIds = [...new Set([...entry.communityIds, ...(found?.communityIds ?? [])])].sort();
  const subject = found?.subject ?? entry.subject;
  return { ...entry, role, reason, count: count ?? null, change: change ? JSON.stringify(change) : '', communityIds, subject };
};

/** Adds these entries, in this order; those that are there already stay as they are. */
export const storeEntries = (store: Store, entries: readonly NewEntry[]): Promise<void> =>
  store.write(async (run) => {
    // Before the lock, which everybody waits for.
    const completed = [];
    for (const entry of entries) completed.push(await complete(run, entry));
    const [head] = await run(queries.lockHead, {});
    if (!head) throw new Error('the log has no end');
    const there = new Set((await run(queries.find, { ids: entries.map(({ id }) => id) })).map(({ id }) => id));
    let end = head;
    const linked = completed
      .filter(({ id }) => !there.has(id))
      .map((entry) => {
        const next = { ...entry, number: end.number + 1, previous: end.hash };
        end = { number: next.number, hash: hashEntry(next) };
        return { ...next, hash: end.hash };
      });
    if (linked.length > 0) await run(queries.append, { entries: linked });
  });
