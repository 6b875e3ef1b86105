/**
 * Sends what is finished, one after the other, from one tab at a time. It needs no PIN: what it sends is sealed already.
 */
import { createStore } from 'zustand/vanilla';
import { submissionRoutes } from '#contract/submissions';
import { addressOf } from '../api/address.ts';
import { type Answer, isDue, readAnswer, waitAfter } from './answers.ts';
import { clearArrived } from './finished.ts';
import { aloneOrNot } from './one-at-a-time.ts';
import { type FinishedRow, withStore } from './store.ts';

const { sendSubmission } = submissionRoutes;

const answerWithinMs = 60_000;
/** Then the connection is gone, and not only bad for one of them. */
const unreachableInARow = 3;

/** What this tab is sending; the queue itself is in the store. */
export const sending = createStore<{ readonly isSending: boolean }>(() => ({ isSending: false }));

const post = async ({ communityId, waveId, submission }: FinishedRow): Promise<Answer> => {
  try {
    const response = await fetch(addressOf(sendSubmission, { params: { communityId, waveId } }), {
      method: sendSubmission.method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(submission),
      // To a login page, say: whatever that answers is no receipt.
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
};

const note = async (row: FinishedRow, answer: Answer, now: number) => {
  const outcome = readAnswer(answer, row.submission);
  const tries = row.tries + 1;
  await withStore((store) =>
    store.transaction('rw', store.finished, store.receipts, async () => {
      const { id, revision, replaces } = row;
      const { contentHash } = row.submission;
      // Changed meanwhile: the answer is not about what is there now.
      const current = await store.finished.get(id);
      if (current?.submission.contentHash !== contentHash) return;
      if (outcome.is === 'arrived') {
        await store.receipts.put({ id, contentHash, receivedAt: outcome.receivedAt, revision, replaces });
        await store.finished.update(id, { state: 'arrived', reason: null, tries, arrivedAt: now });
        return;
      }
      const state = outcome.is === 'again' ? 'waiting' : 'set-aside';
      await store.finished.update(id, { state, reason: outcome.reason, tries, nextTryAt: now + waitAfter(tries) });
    }),
  );
  return outcome;
};

const inTurn = (a: FinishedRow, b: FinishedRow): number =>
  a.nextTryAt - b.nextTryAt || a.finishedAt.localeCompare(b.finishedAt) || a.id.localeCompare(b.id);

const sendEach = async (rows: readonly FinishedRow[]): Promise<void> => {
  let unreachable = 0;
  for (const row of rows) {
    const outcome = await note(row, await post(row), Date.now());
    const reason = outcome.is === 'again' ? outcome.reason : undefined;
    unreachable = reason === 'unreachable' ? unreachable + 1 : 0;
    // Nobody is signed in: the others would fare no better.
    if (reason === 'sign-in' || unreachable >= unreachableInARow) return;
  }
};

/**
 * Sends what waits; nothing when another tab is at it already.
 * @param all also what failed a short while ago: somebody asked, the page was opened, or the network came back.
 */
export const sendQueue = (all: boolean): Promise<unknown> =>
  aloneOrNot('sender', async () => {
    sending.setState({ isSending: true });
    try {
      const waiting = await withStore((store) => store.finished.where('state').equals('waiting').toArray());
      const now = Date.now();
      await sendEach(waiting.filter((row) => all || isDue(row.nextTryAt, now)).sort(inTurn));
      await clearArrived(Date.now());
    } finally {
      sending.setState({ isSending: false });
    }
  });

const everyMs = 60_000;

/** Sends on opening, when the network comes back, and every minute what is due. @returns how to stop. */
export const keepSending = (): (() => void) => {
  const send = (all: boolean) => void sendQueue(all).catch(() => undefined);
  const sendAll = () => send(true);
  sendAll();
  window.addEventListener('online', sendAll);
  const timer = setInterval(() => send(false), everyMs);
  return () => {
    window.removeEventListener('online', sendAll);
    clearInterval(timer);
  };
};
