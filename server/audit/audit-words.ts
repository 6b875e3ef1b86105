/**
 * What entries of the log are about, in words of today: the log itself holds ids alone.
 */
import { type About, type AuditEntry, RoleChange } from '../contract/audit.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './audit-queries.ts';

type Row = queries.ListedEntry;

const readChange = (text: string): RoleChange | null => (text === '' ? null : RoleChange.parse(JSON.parse(text)));

/** @param communityId null for the log of the whole, which is for administrators: they know every account. */
export const putInWords = async (run: Run, communityId: string | null, rows: readonly Row[]): Promise<AuditEntry[]> => {
  if (rows.length === 0) return [];
  const subjects = rows.map(({ subject }) => subject).filter((id) => id !== '');
  const ids = [...new Set([...subjects, ...rows.map(({ actor }) => actor)])];
  const accounts = new Map((await run(queries.nameAccounts, { communityId, ids })).map((row) => [row.id, row]));
  const unknown = [...new Set(subjects)].filter((id) => !accounts.has(id));
  const found = unknown.length > 0 ? await run(queries.nameThings, { communityId, ids: unknown }) : [];
  const things = new Map(found.map(({ id, ...about }) => [id, about]));
  const aboutOf = (id: string): About | null => {
    const account = accounts.get(id);
    if (!account) return things.get(id) ?? null;
    const mayName = communityId === null || account.isHere;
    return { kind: 'account', name: mayName ? account.name : null, pseudonym: null };
  };
  return rows.map(({ change, ...row }) => ({
    ...row,
    actorName: accounts.get(row.actor)?.name ?? '',
    about: aboutOf(row.subject),
    change: readChange(change),
  }));
};
