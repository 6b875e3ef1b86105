/**
 * A community, somebody who looks after it, and a way to ask: all that an example of a write needs.
 */

import { randomUUID } from 'node:crypto';
import { createUser } from '../../../server/accounts/account-queries.ts';
import { hashPassword } from '../../../server/accounts/password.ts';
import type { Viewer } from '../../../server/accounts/viewer.ts';
import type { Services } from '../../../server/composition.ts';
import { CommunityId } from '../../../server/contract/ids.ts';
import type { Route } from '../../../server/contract/route.ts';
import { cookieOf } from '../accounts.ts';
import { fromHere } from '../from-here.ts';

export const password = 'lantern orchard thimble gravel';

export type World = {
  readonly services: Services;
  readonly communityId: string;
  readonly waveId: string;
  /** An administrator, who coordinates the community. */
  readonly viewer: Viewer;
  readonly cookie: string;
};

/** What is sent. */
export type Sent = {
  readonly params: Readonly<Record<string, string>>;
  /** Text is sent as CSV, anything else as JSON. */
  readonly body?: unknown;
  readonly ifMatch?: number;
};

// All accounts may have the same: to hash it takes a while.
const passwordHash = await hashPassword(password);

export const newAccount = async ({ store }: Pick<Services, 'store'>, isAdministrator: boolean, by = 'test'): Promise<Viewer> => {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const account = { id, email, emailKey: email, name: 'Test person', passwordHash, isAdministrator, by };
  await store.write((run) => run(createUser, account));
  return { id, email, name: account.name, isAdministrator, hasSecondFactor: false, isDemo: false, standings: [] };
};

/** Everything new, so that nothing of one try is met by another. */
export const newWorld = async (services: Services): Promise<World> => {
  const viewer = await newAccount(services, true);
  const id = CommunityId.parse(randomUUID());
  const given = { id, name: `Test ${id}`, description: '', population: null, timezone: 'Europe/London' };
  await services.communities.create(given, viewer.id);
  await services.interviews.addReadyQuestions(id);
  const wave = await services.communities.saveWave(id, { name: 'One', startsOn: null, endsOn: null, population: null });
  return { services, communityId: id, waveId: wave.id, viewer, cookie: await cookieOf(services, viewer.id) };
};

export type Answer = { readonly status: number; readonly retryAfter: string | null; readonly body: Record<string, unknown> };

/** One request to a service that listens. */
export const sendWrite = async (address: string, route: Route, sent: Sent, cookie: string): Promise<Answer> => {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => sent.params[name] ?? '');
  const isText = typeof sent.body === 'string';
  const headers = {
    cookie,
    ...fromHere,
    ...(sent.body === undefined ? {} : { 'content-type': isText ? 'text/csv' : 'application/json' }),
    ...(sent.ifMatch === undefined ? {} : { 'if-match': `"${sent.ifMatch}"` }),
  };
  const body = sent.body === undefined ? {} : { body: isText ? (sent.body as string) : JSON.stringify(sent.body) };
  const reply = await fetch(`${address}${path}`, { method: route.method, headers, ...body });
  const text = await reply.text();
  const isJson = reply.headers.get('content-type')?.includes('json');
  return {
    status: reply.status,
    retryAfter: reply.headers.get('retry-after'),
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
};
