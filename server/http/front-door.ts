/**
 * What every answer carries: a request id, our security headers, and that no cache may keep it.
 */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

export const requestId: RequestHandler = (_request, response, next) => {
  response.locals['requestId'] = randomUUID();
  response.set('X-Request-Id', response.locals['requestId']);
  next();
};

/** No inline script or style, nothing from elsewhere, no frame around us. Map workers are made from our own files. */
const headers: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // Also WebAssembly, by which a device in the field stretches its PIN; no text becomes script by that.
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'"],
      // What React and sigma set through an element's own style is no attribute, and is not stopped.
      styleSrcAttr: ["'none'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Set below, and only over TLS: without it the header would lock loopback users out.
  strictTransportSecurity: false,
});

const twoYearsInSeconds = 2 * 365 * 24 * 60 * 60;

/** Over TLS, also that this name is to be opened over nothing else. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  if (request.secure) response.set('Strict-Transport-Security', `max-age=${twoYearsInSeconds}; includeSubDomains`);
  headers(request, response, next);
};

/** Answers that hold data are kept by no cache on the way. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
