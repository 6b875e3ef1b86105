/**
 * Coming in to a service that runs, as its users do: by a button of the demo, or with an account of one's own.
 */

import { randomUUID } from 'node:crypto';
import type { DemoRole, SessionStage } from '../../server/contract/accounts.ts';
import { fromHere } from './from-here.ts';
import { runJob } from './kith-process.ts';
import { codeOf } from './totp.ts';

const goodPassword = 'lantern orchard thimble gravel';

const cookieOf = (response: Response): string => {
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`could not sign in: ${response.status} from ${response.url}`);
  return cookie;
};

const send = async (
  address: string,
  method: string,
  path: string,
  body: object | undefined,
  cookie = '',
  tries = 5,
): Promise<Response> => {
  const reply = await fetch(`${address}${path}`, {
    method,
    headers: { cookie, ...fromHere, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  // A machine with too much to do says so, and is asked again.
  return reply.status === 503 && tries > 1 ? send(address, method, path, body, cookie, tries - 1) : reply;
};

/** @returns the cookie of a demo account. */
export const signInToDemo = async (address: string, role: DemoRole): Promise<string> =>
  cookieOf(await send(address, 'POST', '/api/session/demo', { role }));

type ByLink = {
  readonly name?: string;
  readonly password?: string;
  /** Is given the secret of the app for codes, with which somebody can sign in again. */
  readonly onApp?: (secret: string) => void;
};

/**
 * Accepts a link, as its owner does: chooses a password, and sets up the second step where their roles need one.
 * @param secret the part of the link after its #.
 * @returns the cookie of a whole session.
 */
export const comeInByLink = async (
  address: string,
  secret: string,
  { name = 'Test person', password = goodPassword, onApp }: ByLink = {},
): Promise<string> => {
  const { email } = (await (await send(address, 'POST', '/api/links/read', { secret })).json()) as { email: string };
  const used = await send(address, 'POST', '/api/links/use', { secret, name, password });
  // A machine with too much to do may have used it and said that it gave up: then the account is there.
  const reply = used.status === 404 ? await send(address, 'POST', '/api/session', { email, password }) : used;
  const cookie = cookieOf(reply);
  const { stage } = (await reply.json()) as { stage: SessionStage };
  if (stage === 'signed-in') return cookie;
  const begun = (await (await send(address, 'POST', '/api/account/second-factor', undefined, cookie)).json()) as {
    secret: string;
  };
  onApp?.(begun.secret);
  const code = codeOf(begun.secret);
  return cookieOf(await send(address, 'PUT', '/api/account/second-factor', { code }, cookie));
};

/**
 * Makes an administrator on the command line, who accepts the link and sets up the second step.
 * @returns their cookie; communities that they begin are theirs to coordinate.
 */
export const signInAsAdministrator = async (address: string, environment: Readonly<Record<string, string>>): Promise<string> => {
  const name = 'Test administrator';
  const job = runJob('admin-create', ['--name', name, '--email', `${randomUUID()}@example.org`], environment);
  if ((await job.ended) !== 0) throw new Error(job.said());
  const secret = job.printed().trim().split('#')[1];
  if (!secret) throw new Error(`there is no link in: ${job.said()}`);
  return comeInByLink(address, secret, { name });
};

/** Whoever begins a community looks after it, and so sees what is imported into it. */
export const beginCommunity = async (address: string, name: string, cookie: string): Promise<void> => {
  const reply = await send(address, 'POST', '/api/communities', { id: randomUUID(), name }, cookie);
  if (!reply.ok) throw new Error(`could not begin ${name}: ${reply.status}`);
};
