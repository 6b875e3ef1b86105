/**
 * A reply on its way out. One that several are given who asked for the same at the same moment, as the network of a wave in a
 * hall full of phones, is checked, written out and compressed once for all of them who may see the same of it. Whatever gives
 * one to several freezes it: what may still change is written out anew each time.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { Role, Route } from '../contract/route.ts';
import { toWire } from './to-wire.ts';

const compress = promisify(gzip);

/** Smaller ones are left to whatever compresses the rest: nothing would be won. */
const largeCharacters = 64 * 1024;

type Written = { readonly version: number | undefined; readonly text: string; compressed?: Promise<Buffer> };

/** By the reply, the route that gives it, and the roles in which it is looked at. */
const written = new WeakMap<object, Map<string, Written>>();

/** JSON replies pass their schema: a field that is not declared is a fault of ours that must stop here and reach no one. */
const write = (route: Route, reply: unknown, roles: readonly Role[]): Written => {
  const wire = route.reply.parse(toWire(route.reply, reply, roles)) as Record<string, unknown>;
  return { version: typeof wire['version'] === 'number' ? wire['version'] : undefined, text: JSON.stringify(wire) };
};

const writeOnce = (route: Route, reply: object, roles: readonly Role[]): Written => {
  if (!Object.isFrozen(reply)) return write(route, reply, roles);
  const all = written.get(reply) ?? new Map<string, Written>();
  written.set(reply, all);
  const key = [route.method, route.path, ...roles.toSorted()].join(' ');
  const one = all.get(key) ?? write(route, reply, roles);
  all.set(key, one);
  return one;
};

export const sendReply = async (route: Route, request: Request, response: Response, reply: object, roles: readonly Role[]) => {
  const one = writeOnce(route, reply, roles);
  if (one.version !== undefined) response.set('ETag', `"${one.version}"`);
  response.status(route.status).type('json');
  if (one.text.length < largeCharacters || !request.acceptsEncodings('gzip')) {
    response.send(one.text);
    return;
  }
  one.compressed ??= compress(one.text);
  const bytes = await one.compressed;
  // Its time was over meanwhile.
  if (response.headersSent) return;
  response.vary('Accept-Encoding').set('Content-Encoding', 'gzip').send(bytes);
};
