/**
 * Handing the device over, and taking it back: what the session goes on with lies encrypted beside the device's key, and so opens
 * with the PIN alone.
 */
import { routes } from '#contract/routes';
import { call, type Reply } from '../api/call.ts';
import { handedOverUnder, noteHandedOver, noteTakenBack, type Pausing, pauseSession, tellTabs } from '../api/handed-over.ts';
import { ApiProblem } from '../api/problem.ts';
import { randomBytes, sha256Hex, toBase64, toBytes } from '../bytes.ts';
import { readDevice } from './device.ts';
import { alone } from './one-at-a-time.ts';
import { decryptRecord, encryptRecord } from './records.ts';
import { here, withStore } from './store.ts';
import { type Opened, openedVault, vault } from './vault.ts';

const answerWithinMs = 10_000;
const againMs = 5_000;

const boundTo = ({ deviceId }: Opened) => `session|${deviceId}` as const;

const newSecret = (): string => toBase64(randomBytes(32)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const readSecret = async (opened: Opened): Promise<string | undefined> => {
  const resume = (await readDevice())?.resume;
  return resume && decryptRecord<string>(opened.key, boundTo(opened), resume);
};

/** The same until the session has gone on: it may be paused under it, and the answer that said so be lost. */
const secretFor = async (opened: Opened): Promise<string> => {
  const kept = await readSecret(opened);
  if (kept !== undefined) return kept;
  const secret = newSecret();
  const resume = await encryptRecord(opened.key, boundTo(opened), secret);
  await withStore((store) => store.device.update(here, { resume }));
  return secret;
};

/**
 * Pauses the session of whoever hands the device over. Without a signal it counts as handed over all the same: every page of this
 * browser is shut then, and the session is paused as soon as there is one.
 * @returns failed where it may not be handed over.
 */
export const handOver = (): Promise<Pausing> =>
  alone('session', async () => {
    try {
      const resumeHash = await sha256Hex(toBytes(await secretFor(openedVault())));
      const pausing = await pauseSession(resumeHash);
      if (pausing !== 'failed') noteHandedOver(resumeHash);
      return pausing;
    } catch {
      return 'failed';
    }
  });

type State = Reply<typeof routes.resumeSession>;

/** The service has answered, and will not say anything else another time. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'sign-in-needed' || error.code === 'forbidden');

/** @returns whether there is nothing left to try. */
const resume = (onState: (state: State) => void): Promise<boolean> =>
  alone('session', async () => {
    const { opened } = vault.getState();
    if (!opened || handedOverUnder() !== null) return true;
    try {
      const secret = await readSecret(opened);
      if (secret === undefined) return true;
      const signal = AbortSignal.timeout(answerWithinMs);
      const state = await call(routes.resumeSession, { body: { secret }, signal }).catch((error: unknown) => {
        if (isFinal(error)) return undefined;
        throw error;
      });
      await withStore((store) => store.device.update(here, { resume: undefined }));
      if (state) onState(state);
      tellTabs();
      return true;
    } catch {
      return false;
    }
  });

/**
 * The device is open and in the hands of its owner: the session goes on, as soon as there is a signal.
 * @returns how to stop.
 */
export const takeBack = (onState: (state: State) => void): (() => void) => {
  // Left in the same moment in which it was locked.
  if (!vault.getState().opened) return () => undefined;
  noteTakenBack();
  let isDone = false;
  const tryNow = async () => {
    if (!isDone) isDone = await resume(onState);
  };
  const now = () => void tryNow();
  now();
  const timer = setInterval(now, againMs);
  window.addEventListener('online', now);
  return () => {
    isDone = true;
    clearInterval(timer);
    window.removeEventListener('online', now);
  };
};
