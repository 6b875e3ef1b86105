/**
 * What every request passes first: a request id, our security headers, the Host it was sent to, and where a write
 * comes from.
 */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { DomainError } from '../errors.ts';

export const requestId: RequestHandler = (_request, response, next) => {
  response.locals['requestId'] = randomUUID();
  response.set('X-Request-Id', response.locals['requestId']);
  next();
};

/** No inline script or style, nothing from elsewhere, no frame around us. Map workers are made from our own files. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // sigma places its canvases with style attributes; style elements stay forbidden.
      styleSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Without TLS in front (accounts and TLS are a later step) this header would lock loopback users out.
  strictTransportSecurity: false,
});

/** Answers that hold data are kept by no cache on the way. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const hostName = (host: string | undefined): string =>
  (host ?? '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();

const loopbackNames = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Refuses requests that were sent to another name: a page elsewhere can point its own name at 127.0.0.1 and would then
 * read everything (DNS rebinding).
 */
export const checkHost: RequestHandler = (request, _response, next) => {
  if (!loopbackNames.has(hostName(request.get('host')))) {
    throw new DomainError('forbidden', 'Kith answers only to the address it printed when it started, on this computer.');
  }
  next();
};

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/** Refuses writes that another site's page asks for. Programs send neither header and pass. */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const foreign =
    site !== undefined
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== request.get('host');
  if (foreign) throw new DomainError('forbidden', 'This change was asked for by a page of another site, and was refused.');
  next();
};
