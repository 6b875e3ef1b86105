/**
 * What an answer to a sent interview means. Only a receipt for the very same content means that it arrived: Wi-Fi login pages
 * and proxies answer too. Pure.
 */
import { z } from 'zod';
import { Receipt } from '#contract/interviews';
import type { Submission } from '#contract/submissions';
import { oddAnswer } from '../api/problem.ts';
import type { Reason } from './store.ts';

/** Undefined: nothing answered, or not to the end. */
export type Answer = { readonly status: number; readonly text: string } | undefined;

export type Outcome =
  | { readonly is: 'arrived'; readonly receivedAt: string }
  /** Stays in the queue. */
  | { readonly is: 'again'; readonly reason: Reason }
  /** The service itself has refused it, and would again. */
  | { readonly is: 'set-aside'; readonly reason: Reason };

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** That it is our service that refuses, and not something between it and us. */
const Refusal = z.object({ status: z.number(), code: z.string().min(1), requestId: z.string() });

const setAside: Readonly<Record<number, Reason>> = {
  400: 'unreadable',
  409: 'other-content',
  410: 'withdrawn',
  422: 'unreadable',
};

const again = (status: number): Reason => {
  if (status === 401) return 'sign-in';
  if (status === 404) return 'not-yours';
  if (status === 413) return 'too-large';
  return status >= 500 || status === 429 ? 'service-troubled' : 'odd-answer';
};

export const readAnswer = (answer: Answer, sent: Pick<Submission, 'id' | 'contentHash'>): Outcome => {
  if (!answer) return { is: 'again', reason: 'unreachable' };
  const value = parse(answer.text);
  if (answer.status === 201) {
    const receipt = Receipt.safeParse(value);
    const isOurs = receipt.success && receipt.data.id === sent.id && receipt.data.contentHash === sent.contentHash;
    return isOurs ? { is: 'arrived', receivedAt: receipt.data.receivedAt } : { is: 'again', reason: 'odd-answer' };
  }
  const refusal = Refusal.safeParse(value);
  const isRefused = refusal.success && refusal.data.status === answer.status;
  const reason = setAside[answer.status];
  if (reason) return isRefused ? { is: 'set-aside', reason } : { is: 'again', reason: 'odd-answer' };
  return { is: 'again', reason: again(answer.status) };
};

/**
 * Of an answer by `call`: that it is a receipt for what was sent.
 * @throws ApiProblem odd-answer for anything else: only a receipt lets go of what is kept.
 */
export const requireReceipt = <T extends Pick<Receipt, 'id' | 'contentHash'>>(
  answer: T,
  sent: Pick<Submission, 'id' | 'contentHash'>,
): T => {
  if (answer.id !== sent.id || answer.contentHash !== sent.contentHash) throw oddAnswer(201);
  return answer;
};

const firstWaitMs = 30_000;
export const longestWaitMs = 60 * 60 * 1000;

/** Half a minute, a minute, two, … an hour. @param tries made so far. */
export const waitAfter = (tries: number): number => Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, tries - 1));

/** A time further away than the longest wait is none of ours: the clock was put back. */
export const isDue = (nextTryAt: number, now: number): boolean => nextTryAt <= now || nextTryAt > now + longestWaitMs;
