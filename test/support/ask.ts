/**
 * Asks the app as a client would, and parses every reply with the route's own strict schema, so that a field too many
 * fails the test.
 */
import request from 'supertest';
import type { z } from 'zod';
import { Problem } from '../../server/contract/problem.ts';
import type { Route } from '../../server/contract/route.ts';
import type { TestServices } from './services.ts';

type Given = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
};

export type Asked<R extends Route> = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed reply; throws when it was a refusal. */
  readonly value: z.output<R['reply']>;
  /** The problem document; throws when there was none. */
  readonly problem: Problem;
};

export const ask = async <R extends Route>(
  { app }: Pick<TestServices, 'app'>,
  route: R,
  { params = {}, query = {}, body, ifMatch }: Given = {},
): Promise<Asked<R>> => {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const asking = request(app)[method](path).set('Host', 'localhost').query(query);
  if (ifMatch !== undefined) asking.set('If-Match', `"${ifMatch}"`);
  const { status, headers, body: reply } = body === undefined ? await asking : await asking.send(body as object);
  return {
    status,
    headers,
    get value() {
      if (status >= 400) throw new Error(`${route.id} refused with ${status}: ${JSON.stringify(reply)}`);
      return route.reply.parse(route.kind === 'none' ? undefined : reply) as z.output<R['reply']>;
    },
    get problem() {
      return Problem.parse(reply);
    },
  };
};

/** Pointer and message of every refused field, for comparing as a set. */
export const refusals = ({ errors = [] }: Problem): string[] => errors.map((error) => `${error.pointer} ${error.message}`).sort();
