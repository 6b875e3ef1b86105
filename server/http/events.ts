/**
 * Server-sent events: a value whenever it has changed, until it is the last one or the reader has gone.
 */
import type { Response } from 'express';
import type { z } from 'zod';

const everyMs = 500;
const keepAliveMs = 15_000;

/** Sends `first`, then every changed value of `next`, each through the schema. */
export const sendEvents = async <T>(
  response: Response,
  schema: z.ZodType<T>,
  first: T,
  source: { next(): Promise<T>; isLast(value: T): boolean },
): Promise<void> => {
  let gone = false;
  response.on('close', () => {
    gone = true;
  });
  response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  let sent = '';
  let sentAt = Date.now();
  for (let value = first; !gone; value = await source.next()) {
    const text = JSON.stringify(schema.parse(value));
    if (text !== sent) response.write(`data: ${text}\n\n`);
    else if (Date.now() - sentAt > keepAliveMs) response.write(': still here\n\n');
    if (text !== sent || Date.now() - sentAt > keepAliveMs) sentAt = Date.now();
    sent = text;
    if (source.isLast(value)) break;
    await new Promise((done) => setTimeout(done, everyMs));
  }
  response.end();
};
