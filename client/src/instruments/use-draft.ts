/**
 * A draft that is stored by itself while it is edited. What is typed is in the page until the service has it.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommunityId } from '#contract/ids';
import { InstrumentDocument } from '#contract/instrument-document';
import { type Instrument, instrumentRoutes as routes } from '#contract/instruments';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { hasHalfLicence, toSendable } from './sendable.ts';

/** After the last key. */
const restMs = 700;
const againMs = 10_000;

/** `partly`: all but a licence that is not whole yet. */
export type SavingState = 'saved' | 'partly' | 'waiting' | 'unfinished' | 'failed' | 'stale';

/** Its keys in the order of the schema, so that two can be compared as text. */
const normal = (instrument: Instrument): Instrument => ({ ...instrument, draft: InstrumentDocument.parse(instrument.draft) });

/** @param given the instrument as it was read; another one needs another `key`. */
export const useDraft = (communityId: CommunityId, given: Instrument) => {
  const [first] = useState(() => normal(given));
  const [draft, setDraft] = useState<InstrumentDocument>(first.draft);
  const [stored, setStored] = useState(first);
  const [problem, setProblem] = useState<unknown>();
  const [theirs, setTheirs] = useState<Instrument>();
  const [isMerged, setMerged] = useState(false);
  const latest = useRef(draft);
  const base = useRef(first);
  const isSending = useRef(false);
  const again = useRef<number>(undefined);
  const { document: sendable, mistakes } = useMemo(() => toSendable(draft), [draft]);
  const isKept = useMemo(
    () => sendable !== null && JSON.stringify(sendable) === JSON.stringify(stored.draft),
    [sendable, stored],
  );

  const put = useCallback((next: InstrumentDocument) => {
    latest.current = next;
    setDraft(next);
  }, []);
  const keep = useCallback((next: Instrument) => {
    base.current = normal(next);
    setStored(base.current);
  }, []);

  /** Versions are counted apart from the draft. */
  const keepVersions = useCallback((versions: Instrument['versions']) => keep({ ...base.current, versions }), [keep]);

  const send = useCallback(async (): Promise<void> => {
    window.clearTimeout(again.current);
    if (isSending.current) return;
    const { document } = toSendable(latest.current);
    if (document === null || JSON.stringify(document) === JSON.stringify(base.current.draft)) return;
    isSending.current = true;
    const sent = latest.current;
    try {
      const params = { communityId, instrumentId: first.id };
      keep(await call(routes.editInstrument, { params, body: { draft: document }, ifMatch: base.current.version }));
      setProblem(undefined);
    } catch (error) {
      const now = error instanceof ApiProblem && error.code === 'stale' ? (error.current as Instrument) : undefined;
      if (now) {
        const { merged, clashes } = mergeDrafts(base.current.draft, document, normal(now).draft);
        if (clashes.length > 0) setTheirs(now);
        else {
          keep(now);
          put(merged);
          setMerged(true);
        }
      } else {
        setProblem(error);
        again.current = window.setTimeout(() => void send(), againMs);
        isSending.current = false;
        return;
      }
    } finally {
      isSending.current = false;
    }
    if (latest.current !== sent) again.current = window.setTimeout(() => void send(), restMs);
  }, [communityId, first.id, keep, put]);

  // A choice between two versions is waited for.
  const isStale = theirs !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every edit
  useEffect(() => {
    if (isStale) return;
    const timer = window.setTimeout(() => void send(), restMs);
    return () => window.clearTimeout(timer);
  }, [draft, send, isStale]);
  useEffect(() => () => window.clearTimeout(again.current), []);

  const settle = (whose: 'mine' | 'theirs') => {
    if (!theirs) return;
    const { document } = toSendable(latest.current);
    const { merged } = mergeDrafts(base.current.draft, document ?? latest.current, normal(theirs).draft);
    keep(theirs);
    put(whose === 'mine' ? merged : theirs.draft);
    setTheirs(undefined);
  };
  const state: SavingState = isStale
    ? 'stale'
    : mistakes.length > 0
      ? 'unfinished'
      : isKept
        ? hasHalfLicence(draft)
          ? 'partly'
          : 'saved'
        : problem
          ? 'failed'
          : 'waiting';
  const update = useCallback((edit: (now: InstrumentDocument) => InstrumentDocument) => put(edit(latest.current)), [put]);
  return { draft, sendable, mistakes, stored, state, problem, theirs, isMerged, update, settle, send, keepVersions };
};

export type DraftAtWork = ReturnType<typeof useDraft>;
