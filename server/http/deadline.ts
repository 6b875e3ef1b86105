/**
 * Every request is answered in time: when the database is silent or slow, with 503, so that nobody waits for ever. What was
 * under way then may still be stored; it is safe to send again.
 */
import type { Request, RequestHandler, Response } from 'express';
import { DomainError } from '../errors.ts';
import { answerProblem } from './problem.ts';

const usualMs = 9_000;
/** For whatever reads a whole network. */
const longMs = 14_000;

const giveUp = (request: Request, response: Response): void => {
  if (response.headersSent) return;
  answerProblem(
    request,
    response,
    new DomainError('unavailable', 'This took too long and was given up. Try again in a moment; nothing is stored twice.'),
  );
};

export const answerInTime: RequestHandler = (request, response, next) => {
  const begun = performance.now();
  let timer = setTimeout(giveUp, usualMs, request, response);
  response.locals['extend'] = (ms: number | undefined) => {
    clearTimeout(timer);
    if (ms !== undefined) timer = setTimeout(giveUp, Math.max(0, ms - (performance.now() - begun)), request, response);
  };
  response.on('close', () => clearTimeout(timer));
  next();
};

/** What is meant to take longer: `long` a little, `open` as long as its sender or reader stays. */
export const allowTime = (response: Response, time: 'long' | 'open'): void => {
  const extend = response.locals['extend'] as ((ms: number | undefined) => void) | undefined;
  extend?.(time === 'long' ? longMs : undefined);
};
