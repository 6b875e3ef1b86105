/**
 * Whether this device is in other hands, as every page of this browser sees at once, without a signal too; and the pausing of the
 * session meanwhile. What says so lies in the clear: it is the hash of a secret that is kept under the PIN.
 */
import { useSyncExternalStore } from 'react';
import { routes } from '#contract/routes';
import { addressOf } from './address.ts';
import { call } from './call.ts';
import { toApiProblem } from './problem.ts';

const marker = 'kith-handed-over';
const answerWithinMs = 5_000;
const againMs = 5_000;

const listeners = new Set<() => void>();
const tellHere = (): void => {
  for (const listener of listeners) listener();
};

/** The hash of the secret with which the session goes on; null while the device is in the hands of its owner. */
export const handedOverUnder = (): string | null => {
  try {
    return localStorage.getItem(marker);
  } catch {
    // A browser that keeps nothing cannot be handed over either.
    return null;
  }
};

/** @throws DOMException where this browser keeps nothing. */
export const noteHandedOver = (resumeHash: string): void => {
  localStorage.setItem(marker, resumeHash);
  tellHere();
};

export const noteTakenBack = (): void => {
  if (handedOverUnder() === null) return;
  localStorage.removeItem(marker);
  tellHere();
};

const onHandedOver = (listener: () => void): (() => void) => {
  const hear = ({ key }: StorageEvent) => {
    if (key === marker || key === null) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', hear);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', hear);
  };
};

/** Whether this device is in other hands. */
export const useHandedOver = (): boolean => useSyncExternalStore(onHandedOver, handedOverUnder) !== null;

const channel = 'kith-session';

/** Tells the other tabs that the session is not what it was. */
export const tellTabs = (): void => {
  const tabs = new BroadcastChannel(channel);
  tabs.postMessage('changed');
  tabs.close();
};

/** @returns how to stop. */
export const onTold = (listener: () => void): (() => void) => {
  const tabs = new BroadcastChannel(channel);
  tabs.onmessage = listener;
  return () => tabs.close();
};

/** no-signal: nothing answered. failed: something did, and the session may still be open. */
export type Pausing = 'paused' | 'no-signal' | 'failed';

/** Past `call`: that nobody is signed in is as good as paused, and raises no doubt. */
export const pauseSession = async (resumeHash: string): Promise<Pausing> => {
  const { method } = routes.pauseSession;
  let response: Response;
  let text: string;
  try {
    response = await fetch(addressOf(routes.pauseSession, {}), {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ resumeHash }),
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    text = await response.text();
  } catch {
    return 'no-signal';
  }
  if (response.status === routes.pauseSession.status) return 'paused';
  const { code } = toApiProblem(response.status, text);
  // Paused under another secret is paused.
  return code === 'sign-in-needed' || code === 'conflict' ? 'paused' : 'failed';
};

/** @returns whether nobody is signed in any more. */
const isShut = async (resumeHash: string): Promise<boolean> => {
  try {
    const { stage } = await call(routes.readSession, { signal: AbortSignal.timeout(answerWithinMs) });
    return stage === 'none' || (await pauseSession(resumeHash)) === 'paused';
  } catch {
    return false;
  }
};

/**
 * Pauses the session of a device that was handed over without a signal as soon as there is one, from whatever page is open then.
 * @param onShut is told when nobody is signed in any more.
 * @returns how to stop.
 */
export const keepPausing = (onShut: () => void = () => undefined): (() => void) => {
  let isDone = false;
  const look = async () => {
    const resumeHash = handedOverUnder();
    if (isDone || resumeHash === null || !(await isShut(resumeHash))) return;
    isDone = true;
    onShut();
  };
  const lookNow = () => void look();
  lookNow();
  const timer = setInterval(lookNow, againMs);
  window.addEventListener('online', lookNow);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', lookNow);
  };
};
