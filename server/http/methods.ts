/**
 * The methods that each path of the route table takes: any other is answered 405 with the list, and OPTIONS with the
 * list alone. Stands before the routes, so that no body is read for nothing.
 */
import { type RequestHandler, Router } from 'express';
import type { Route } from '../contract/route.ts';
import { DomainError } from '../errors.ts';
import { nameRoute } from './answered.ts';

const allowedBy = (routes: readonly Route[]): ReadonlyMap<string, readonly string[]> => {
  const allowed = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const methods = allowed.get(path) ?? [];
    // Express answers HEAD as it would GET, without the body.
    allowed.set(path, [...methods, ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  return allowed;
};

const check =
  (path: string, methods: readonly string[]): RequestHandler =>
  (request, response, next) => {
    nameRoute(response, path);
    if (methods.includes(request.method)) return next();
    response.set('Allow', [...methods, 'OPTIONS'].join(', '));
    if (request.method === 'OPTIONS') return void response.status(204).end();
    throw new DomainError('wrongMethod', `This address takes ${methods.join(', ')}, and not ${request.method}.`);
  };

/** @throws DomainError wrongMethod, with an Allow header on the response. */
export const checkMethod = (routes: readonly Route[]): Router => {
  const router = Router({ caseSensitive: true });
  for (const [path, methods] of allowedBy(routes)) router.all(path, check(path, methods));
  return router;
};
