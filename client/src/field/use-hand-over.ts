/**
 * The device goes from whoever asks to whoever answers: only once nobody can get at the rest of Kith from it.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { handedOverUnder, tellTabs } from '../api/handed-over.ts';
import type { FillingDraft } from '../filling/draft.ts';
import { handOver } from '../offline/hand-over.ts';
import { lockOthers, lockVault } from '../offline/vault.ts';
import { useTakeBack } from './use-take-back.ts';

/** What whoever hands it over is told. */
export type HandOverTold = 'working' | 'refused' | 'signedOut' | 'notSignedOut';

/** Whoever leaves an interview while the respondent holds the device comes to the PIN, by whichever way they leave. */
export const useHandOver = (first: FillingDraft) => {
  const isHandedOver = useRef(first.mode === 'handed-over');
  const isBusy = useRef(false);
  const [told, setTold] = useState<HandOverTold>();
  const [refusals, setRefusals] = useState(0);
  useTakeBack(first.mode !== 'handed-over', refusals);
  useEffect(
    () => () => {
      if (isHandedOver.current) lockVault();
    },
    [],
  );
  /** @returns whether it may be handed over. */
  const mayHandOver = useCallback(async (): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setTold('working');
    const isRefused = (await handOver()) === 'failed';
    isBusy.current = false;
    setTold(isRefused ? 'refused' : undefined);
    // It may be paused all the same, and is still in the hands of its owner.
    if (isRefused) setRefusals((before) => before + 1);
    return !isRefused;
  }, []);
  // Somebody has opened a draft that was handed over: it goes on where it was.
  useEffect(() => {
    if (isHandedOver.current && handedOverUnder() === null) void mayHandOver();
  }, [mayHandOver]);
  return {
    told,
    mayHandOver,
    noteMode: ({ mode }: FillingDraft): void => {
      if (mode === 'handed-over' && !isHandedOver.current) lockOthers();
      isHandedOver.current = mode === 'handed-over';
    },
    /** Whoever hands it over keeps it. */
    keep: (): void => setTold(undefined),
    signOut: async (): Promise<void> => {
      try {
        await call(routes.signOut, {});
        tellTabs();
        setTold('signedOut');
      } catch {
        setTold('notSignedOut');
      }
    },
  };
};
