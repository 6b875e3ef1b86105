/**
 * Limits on how much is asked for: by address before anything is looked up, by account when it is known whose call it is.
 */
import type { RequestHandler, Response } from 'express';
import type { Route } from '../contract/route.ts';
import { holderOf } from '../limits/holder.ts';
import type { RequestLimits } from '../limits/request-limits.ts';
import { isThisComputer } from '../limits/this-computer.ts';
import { sessionOf } from './session.ts';

export const limitAddress =
  (limits: RequestLimits): RequestHandler =>
  async (request, response, next) => {
    response.locals['limits'] = limits;
    const address = request.ip ?? 'unknown';
    if (!isThisComputer(address)) await limits.pass([{ what: 'address', who: holderOf(address) }]);
    next();
  };

/** @throws DomainError tooManyRequests */
export const limitAccount = async (route: Route, response: Response): Promise<void> => {
  const who = sessionOf(response)?.viewer.id;
  const limits = response.locals['limits'] as RequestLimits | undefined;
  if (who === undefined || !limits) return;
  await limits.pass([
    { what: 'account', who },
    ...(route.method === 'GET' ? [] : [{ what: 'write', who } as const]),
    ...(route.upload ? [{ what: 'upload', who } as const] : []),
  ]);
};
