/**
 * How a request reached us: under which name, and whether others on the way could read along.
 */
import type { Express, Request, RequestHandler } from 'express';
import { accountRoutes } from '../contract/accounts.ts';
import { DomainError } from '../errors.ts';
import { isLoopback, type TrustedProxies } from '../process/reach-settings.ts';
import { readSessionCookie } from './session-cookie.ts';

export type Reach = {
  /** The public names it answers to besides loopback. */
  readonly names: readonly string[];
  readonly trustProxy: TrustedProxies;
  /** Whether it listens to more than this computer. */
  readonly isOpen: boolean;
};

export const onlyThisComputer: Reach = { names: [], trustProxy: undefined, isOpen: false };

/** Tells Express whose X-Forwarded-* headers to take for true; `false` takes nobody's. */
export const trustProxies = (app: Express, { trustProxy }: Reach): void => {
  app.set('trust proxy', typeof trustProxy === 'object' ? [...trustProxy] : (trustProxy ?? false));
};

/** The host as the browser sees it, which a trusted proxy may say. */
const hostName = (request: Request): string => (request.host ?? '').replace(/:\d+$/, '').toLowerCase();

/** A proxy that passes itself off as this computer gives itself away by what it adds. */
const cameByProxy = (request: Request): boolean =>
  ['x-forwarded-for', 'x-forwarded-proto', 'forwarded'].some((name) => request.get(name) !== undefined);

/** Over TLS, or without leaving this computer. Browsers keep our cookie in these two cases and no other. */
export const isProtected = (request: Request): boolean =>
  request.secure || (isLoopback(hostName(request)) && !cameByProxy(request));

/** However it is written: what no route answers is refused as well. */
const isApi = (request: Request): boolean => /^\/api(?:\/|$)/i.test(request.path);

/** What a page needs to say why nobody is signed in here. */
const isDoorState = (request: Request): boolean =>
  request.method === accountRoutes.readSession.method && request.path === accountRoutes.readSession.path;

const isPage = (request: Request): boolean =>
  ['GET', 'HEAD'].includes(request.method) && !isApi(request) && !/^\/(?:healthz|readyz)$/.test(request.path);

/**
 * Refuses requests that were sent to another name: a page elsewhere can point its own name at 127.0.0.1 and would then
 * read everything (DNS rebinding). Somebody who comes over the network to a Kith without a name gets the page that
 * says why they cannot sign in, and no data.
 */
export const checkHost =
  ({ names, isOpen }: Reach): RequestHandler =>
  (request, _response, next) => {
    const host = hostName(request);
    if (isLoopback(host) || names.includes(host)) return next();
    // What is asked of the API there is refused next, with the reason.
    if (isOpen && names.length === 0 && (isPage(request) || (isApi(request) && !isProtected(request)))) return next();
    throw new DomainError(
      'forbidden',
      'Kith answers only to the address it printed when it started, and to its own name, which whoever looks after it sets as KITH_NAME.',
    );
  };

/** Nobody is signed in where others on the way can read passwords and cookies. */
export const refuseUnprotected: RequestHandler = (request, _response, next) => {
  if (!isApi(request) || isProtected(request) || isDoorState(request)) return next();
  throw new DomainError(
    'unprotected',
    'Kith does not sign anyone in over an unprotected connection: others on the way could read your password and what you open. Use the address that begins with https://. If there is none, ask whoever looks after this Kith to put it behind HTTPS (README, “On its own name”).',
  );
};

const originOf = (address: string): string | undefined => {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
};

/**
 * Refuses changes that another site's page asks for. Every browser says where a change comes from; whoever brings a session
 * and says nothing is refused too, for it could be such a page with a browser that keeps silent. Programs without a session
 * pass: nothing is done in anybody's name, and they must be able to come in.
 */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (site === undefined && origin === undefined) {
    if (readSessionCookie(request) === undefined) return next();
    throw new DomainError(
      'forbidden',
      'This change did not say where it comes from, and was refused. Browsers say it by themselves; a program sends the header Sec-Fetch-Site: same-origin with every change.',
    );
  }
  const foreign =
    site !== undefined
      ? site !== 'same-origin' && site !== 'none'
      : originOf(origin ?? '') !== originOf(`${request.protocol}://${request.host}`);
  if (foreign) throw new DomainError('forbidden', 'This change was asked for by a page of another site, and was refused.');
  next();
};
