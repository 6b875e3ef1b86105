/**
 * The log of who did and opened what. Nothing leaves and nothing changes before its entry is stored.
 */
import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../contract/audit.ts';
import { type AuditAction, SiteAction } from '../contract/audit-action.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { addTogether } from './add-together.ts';
import * as queries from './audit-queries.ts';
import { putInWords } from './audit-words.ts';
import { createChainCheck } from './chain.ts';
import { type Happening, type NewEntry, storeEntries } from './store-entries.ts';

export type AuditAsked = {
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
};

type AuditPage = { items: AuditEntry[]; next: number | null };

/** Where the log ends. */
export type AuditEnd = { readonly entries: number; readonly hash: string };
export type AuditVerdict = AuditEnd & { readonly faults: readonly string[] };

export type AuditService = {
  add(happening: Happening): Promise<void>;
  /** `from` and `to` are days as they are counted in the community, both included. */
  list(communityId: string, asked: AuditAsked): Promise<AuditPage>;
  /** What is about accounts or about no community; days in UTC. */
  listSite(asked: AuditAsked): Promise<AuditPage>;
  end(): Promise<AuditEnd>;
  /** Follows the whole chain. @param noted where it ended once: those entries must still be there, and be the same. */
  verify(...noted: readonly AuditEnd[]): Promise<AuditVerdict>;
};

const faultsShown = 20;

const dayAfter = (day: string): string => new Date(Date.parse(day) + 24 * 60 * 60_000).toISOString().slice(0, 10);

/** One more than asked for tells whether there is a next page. */
const toFilters = ({ actor, subject, action, limit }: AuditAsked) => ({
  actor: actor ?? null,
  subject: subject?.toLowerCase() ?? null,
  action: action ?? null,
  limit: limit + 1,
});

const toPage = async (
  run: Run,
  communityId: string | null,
  rows: readonly queries.ListedEntry[],
  limit: number,
): Promise<AuditPage> => {
  const items = await putInWords(run, communityId, rows.slice(0, limit));
  return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
};

type Days = { readonly from: string | null; readonly until: string | null };

/** From the beginning of the first day to that of the day after the last; in UTC. */
const daysOf = ({ from, to }: AuditAsked): Days => ({ from: from ?? null, until: to === undefined ? null : dayAfter(to) });

/** The same in a community, wherever it is. */
const daysIn = async (run: Run, communityId: string, asked: AuditAsked): Promise<Days> => {
  const { from, until } = daysOf(asked);
  const days = [from, until].filter((day) => day !== null);
  if (days.length === 0) return { from, until };
  const begins = new Map((await run(queries.readDays, { communityId, days })).map((row) => [row.day, row.begins]));
  return { from: from && (begins.get(from) ?? from), until: until && (begins.get(until) ?? until) };
};

export const createAuditService = (store: Store): AuditService => {
  const addEntry = addTogether<NewEntry>((entries) => storeEntries(store, entries));
  const readEnd = async (): Promise<AuditEnd> => {
    const [head] = await store.read((run) => run(queries.readHead, {}));
    return { entries: head?.number ?? 0, hash: head?.hash ?? '' };
  };
  return {
    add: (happening) => addEntry({ ...happening, id: randomUUID(), at: new Date().toISOString() }),

    list: (communityId, asked) =>
      store.read(async (run) => {
        const days = await daysIn(run, communityId, asked);
        const given = { ...toFilters(asked), ...days, communityId, before: asked.before ?? null };
        return toPage(run, communityId, await run(queries.list, given), asked.limit);
      }),

    listSite: (asked) =>
      store.read(async (run) => {
        const before = asked.before ?? Number.MAX_SAFE_INTEGER;
        const given = { ...toFilters(asked), ...daysOf(asked), before, actions: SiteAction.options };
        return toPage(run, null, await run(queries.listSite, given), asked.limit);
      }),

    end: readEnd,

    verify: async (...noted) => {
      // First where it ends: what is added meanwhile is for the next time.
      const head = await readEnd();
      const check = createChainCheck();
      const faults: string[] = [];
      const wanted = new Set(noted.map((one) => one.entries));
      const found = new Map([[0, '']]);
      await store.stream(queries.stream, { upTo: head.entries }, (entry) => {
        const fault = check.next(entry);
        if (wanted.has(entry.number)) found.set(entry.number, entry.hash);
        if (fault && faults.length < faultsShown) faults.push(fault);
      });
      const { number, hash } = check.end();
      if (head.entries !== number || head.hash !== hash) {
        faults.push(`The log ends with entry ${number}, but ${head.entries} were written.`);
      }
      for (const one of noted) {
        const stored = found.get(one.entries);
        if (stored === undefined) faults.push(`Entry ${one.entries} was noted, and is not there any more.`);
        else if (stored !== one.hash) faults.push(`Entry ${one.entries} is not the one that was noted.`);
      }
      return { entries: number, hash, faults };
    },
  };
};
