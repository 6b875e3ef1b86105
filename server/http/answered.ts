/**
 * What is told of every request once it is answered: which route it was, never which address, and nothing that was sent.
 */
import type { RequestHandler, Response } from 'express';
import { sessionOf } from './session.ts';

export type Answered = {
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the route, such as /api/communities/:communityId; `pages` for files, `other` where nothing matched. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds until the last byte was handed over, or the asker had gone. */
  readonly ms: number;
  /** Whose session it was, or null. */
  readonly userId: string | null;
};

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Says which route answers, for what is told of the request afterwards. */
export const nameRoute = (response: Response, pattern: string): void => {
  response.locals['route'] = pattern;
};

export const reportAnswers =
  (tell: (answered: Answered) => void): RequestHandler =>
  (request, response, next) => {
    const begunAt = performance.now();
    response.once('close', () => {
      tell({
        requestId: String(response.locals['requestId']),
        method: methods.has(request.method) ? request.method : 'other',
        route: String(response.locals['route'] ?? 'other'),
        status: response.statusCode,
        ms: Math.round((performance.now() - begunAt) * 10) / 10,
        userId: sessionOf(response)?.viewer.id ?? null,
      });
    });
    next();
  };
