/**
 * Coming in to a service that runs, as its users do: by a button of the demo, or with an account of one's own.
 */
import { randomUUID } from 'node:crypto';
import type { DemoRole } from '../../server/contract/accounts.ts';
import { runJob } from './kith-process.ts';
import { codeOf } from './totp.ts';

const cookieOf = (response: Response): string => {
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`could not sign in: ${response.status}`);
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
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  // A machine with too much to do says so, and is asked again.
  return reply.status === 503 && tries > 1 ? send(address, method, path, body, cookie, tries - 1) : reply;
};

/** @returns the cookie of a demo account. */
export const signInToDemo = async (address: string, role: DemoRole): Promise<string> =>
  cookieOf(await send(address, 'POST', '/api/session/demo', { role }));

/**
 * Makes an administrator on the command line, who accepts the link and sets up the second step.
 * @returns their cookie; communities that they begin are theirs to coordinate.
 */
export const signInAsAdministrator = async (address: string, environment: Readonly<Record<string, string>>): Promise<string> => {
  const email = `${randomUUID()}@example.org`;
  const job = runJob('admin-create', ['--name', 'Test administrator', '--email', email], environment);
  if ((await job.ended) !== 0) throw new Error(job.said());
  const secret = job.printed().trim().split('#')[1];
  const given = { secret, name: 'Test administrator', password: 'lantern orchard thimble gravel' };
  const used = await send(address, 'POST', '/api/links/use', given);
  // Told to come again after it was used already, its owner comes in with the password.
  const half = cookieOf(used.ok ? used : await send(address, 'POST', '/api/session', { email, password: given.password }));
  const begun = (await (await send(address, 'POST', '/api/account/second-factor', undefined, half)).json()) as { secret: string };
  const code = codeOf(begun.secret);
  return cookieOf(await send(address, 'PUT', '/api/account/second-factor', { code }, half));
};
