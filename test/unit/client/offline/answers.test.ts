import { expect, test } from 'vitest';
import { isDue, longestWaitMs, readAnswer, waitAfter } from '../../../../client/src/offline/answers.ts';
import { ResponseId } from '../../../../server/contract/ids.ts';

const id = ResponseId.parse('6a1b9c52-0d3e-4f5a-8b7c-1d2e3f4a5b6c');
const contentHash = 'ab'.repeat(32);
const sent = { id, contentHash };
const receipt = {
  id,
  waveId: '7b1b9c52-0d3e-4f5a-8b7c-1d2e3f4a5b6c',
  respondentId: '8c1b9c52-0d3e-4f5a-8b7c-1d2e3f4a5b6c',
  pseudonym: 'K7M2-Q4XP',
  receivedAt: '2026-05-31T10:00:00.000Z',
  contentHash,
};
const answer = (status: number, value: unknown) => ({ status, text: typeof value === 'string' ? value : JSON.stringify(value) });
const problem = (status: number, code: string) =>
  answer(status, { type: 'about:blank', title: '', status, code, detail: '', requestId: 'r' });
const html = '<!doctype html><title>Free Wi-Fi</title>';

test('C3, F2: only a 201 with a receipt for the same id and content means that it arrived', () => {
  expect(readAnswer(answer(201, receipt), sent)).toEqual({ is: 'arrived', receivedAt: receipt.receivedAt });
  const others = [
    answer(200, receipt),
    answer(202, receipt),
    answer(204, ''),
    answer(201, ''),
    answer(201, html),
    answer(201, JSON.stringify(receipt).slice(0, -10)),
    answer(201, { ...receipt, contentHash: 'cd'.repeat(32) }),
    answer(201, { ...receipt, id: receipt.respondentId }),
    answer(201, { ...receipt, more: 1 }),
    answer(301, ''),
    answer(0, ''),
    answer(304, receipt),
    answer(418, receipt),
  ];
  for (const one of others) expect(readAnswer(one, sent)).toEqual({ is: 'again', reason: 'odd-answer' });
});

test('what may pass by itself stays in the queue, with why', () => {
  expect(readAnswer(undefined, sent)).toEqual({ is: 'again', reason: 'unreachable' });
  const reasons = [401, 404, 413, 429, 500, 502, 503, 504].map((status) => {
    const outcome = readAnswer(answer(status, html), sent);
    return [outcome.is, 'reason' in outcome ? outcome.reason : ''];
  });
  expect(reasons).toEqual([
    ['again', 'sign-in'],
    ['again', 'not-yours'],
    ['again', 'too-large'],
    ...Array.from({ length: 5 }, () => ['again', 'service-troubled']),
  ]);
});

test('F14: only our service can have one set aside, and not a proxy with the same number', () => {
  expect(readAnswer(problem(400, 'invalid'), sent)).toEqual({ is: 'set-aside', reason: 'unreadable' });
  expect(readAnswer(problem(422, 'invalid'), sent)).toEqual({ is: 'set-aside', reason: 'unreadable' });
  expect(readAnswer(problem(409, 'conflict'), sent)).toEqual({ is: 'set-aside', reason: 'other-content' });
  expect(readAnswer(problem(410, 'withdrawn'), sent)).toEqual({ is: 'set-aside', reason: 'withdrawn' });
  for (const status of [400, 409, 410, 422]) {
    expect(readAnswer(answer(status, html), sent)).toEqual({ is: 'again', reason: 'odd-answer' });
    expect(readAnswer(answer(status, { status: 500, code: 'internal', requestId: '' }), sent).is).toBe('again');
  }
});

test('F15, B8: waits grow to an hour, and a clock that was put back by a year does not stop them', () => {
  expect([1, 2, 3, 4].map(waitAfter)).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect([20, 5_000].map(waitAfter)).toEqual([longestWaitMs, longestWaitMs]);
  const now = Date.UTC(2026, 4, 31);
  expect([isDue(0, now), isDue(now, now), isDue(now + 1, now), isDue(now + longestWaitMs, now)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isDue(now + 365 * 24 * 60 * 60 * 1000, now)).toBe(true);
});
