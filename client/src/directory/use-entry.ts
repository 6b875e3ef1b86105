/**
 * Saving and removing one entry: what was asked, what came back, and what somebody else stored meanwhile.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SameName } from '#contract/directory';
import type { Route } from '#contract/route';
import { type CallInput, call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import type { EntryKindHere } from './kinds.ts';

/** What every kind of entry has; the rest is read by the fields of its kind. */
export type EntryHere = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
  readonly name?: string;
  readonly pseudonym?: string;
  readonly sameName?: readonly SameName[];
};

export const nameOf = (entry: EntryHere): string => entry.name ?? entry.pseudonym ?? '';

/** The routes of the four kinds differ in their fields; the service checks those. */
const callAny = (route: Route, input: unknown): Promise<unknown> => call(route, input as CallInput<Route>);

export const useEntry = (kind: EntryKindHere, communityId: string, stored: EntryHere | undefined) => {
  const serverData = useQueryClient();
  // The same for every try, so that a second one adds nothing.
  const newId = useRef(crypto.randomUUID());
  const [entry, setEntry] = useState(stored);
  const [stale, setStale] = useState<EntryHere>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);

  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setProblem(undefined);
    setStale(undefined);
    try {
      const done = await work();
      await serverData.invalidateQueries();
      return done;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code === 'stale') setStale(error.current as EntryHere);
      else setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  /** @param version what the change is for, when it is not the one that was read. */
  const save = (fields: Record<string, unknown>, version = entry?.version) =>
    attempt(async () => {
      const saved = (await (entry
        ? callAny(kind.routes.edit, { params: { communityId, id: entry.id }, body: fields, ifMatch: version })
        : callAny(kind.routes.create, { params: { communityId }, body: { id: newId.current, ...fields } }))) as EntryHere;
      setEntry(saved);
      return saved;
    });

  const remove = (id: string) =>
    attempt(async () => {
      await callAny(kind.routes.remove, { params: { communityId, id } });
      return true;
    });

  const take = (theirs: EntryHere) => {
    setEntry(theirs);
    setStale(undefined);
  };
  return { entry, stale, problem, busy, save, remove, take };
};
