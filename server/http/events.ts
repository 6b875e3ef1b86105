/**
 * Server-sent events: a value whenever it has changed, until it is the last one or the reader has gone.
 */
import type { Response } from 'express';
import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import { sessionOf } from './session.ts';

const everyMs = 500;
const keepAliveMs = 15_000;
/** Whoever is signed out or loses their role meanwhile reads no further than this. */
const lookAgainMs = 3_000;
/** Each reader costs a question to the database twice a second; pages follow one or two. */
const mostReaders = 10;

/** How many each account has here. */
const readers = new Map<string, number>();

/** @throws DomainError tooManyRequests */
const takeSeat = (response: Response): void => {
  const id = sessionOf(response)?.viewer.id ?? 'nobody';
  const seats = readers.get(id) ?? 0;
  if (seats >= mostReaders) {
    throw new DomainError('tooManyRequests', 'You follow too much at once. Close other pages of Kith and try again.');
  }
  readers.set(id, seats + 1);
  response.on('close', () => {
    const left = (readers.get(id) ?? 1) - 1;
    if (left > 0) readers.set(id, left);
    else readers.delete(id);
  });
};

/** Sends `first`, then every changed value of `next`, each through the schema. */
export const sendEvents = async <T>(
  response: Response,
  schema: z.ZodType<T>,
  first: T,
  source: { next(): Promise<T>; isLast(value: T): boolean },
): Promise<void> => {
  takeSeat(response);
  const mayGoOn = response.locals['mayGoOn'] as (() => Promise<boolean>) | undefined;
  let gone = false;
  response.on('close', () => {
    gone = true;
  });
  response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  let sent = '';
  let sentAt = Date.now();
  let lookedAt = Date.now();
  for (let value = first; !gone; value = await source.next()) {
    const text = JSON.stringify(schema.parse(value));
    if (text !== sent) response.write(`data: ${text}\n\n`);
    else if (Date.now() - sentAt > keepAliveMs) response.write(': still here\n\n');
    if (text !== sent || Date.now() - sentAt > keepAliveMs) sentAt = Date.now();
    sent = text;
    if (source.isLast(value)) break;
    await new Promise((done) => setTimeout(done, everyMs));
    if (!mayGoOn || Date.now() - lookedAt < lookAgainMs) continue;
    if (!(await mayGoOn())) break;
    lookedAt = Date.now();
  }
  response.end();
};
