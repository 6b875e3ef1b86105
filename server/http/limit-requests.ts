/**
 * Limits on how much is asked for: by address before anything is looked up, by account when it is known whose call it is.
 */
import { isIP } from 'node:net';
import type { RequestHandler, Response } from 'express';
import type { Route } from '../contract/route.ts';
import type { RequestLimits } from '../limits/request-limits.ts';
import { isThisComputer } from '../limits/this-computer.ts';
import { sessionOf } from './session.ts';

/** What one person may hold: one address, or the 64 bits that a provider hands to one connection. */
const holderOf = (address: string): string => {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined || isIP(address) !== 6) return v4 ?? address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const given = head.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - given.length - tail.split(':').filter(Boolean).length : 0;
  return [...given, ...Array<string>(missing).fill('0'), ...tail.split(':')].slice(0, 4).join(':');
};

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
