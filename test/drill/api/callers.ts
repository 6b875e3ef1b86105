/**
 * Those in whose name the API is called: one of each role, with an account of their own, and somebody without any.
 */

import { randomUUID } from 'node:crypto';
import { type HeldRole, SessionState } from '../../../server/contract/accounts.ts';
import { fromHere } from '../../support/from-here.ts';
import { comeInByLink, signInAsAdministrator } from '../../support/sign-in.ts';

export const callers = ['none', 'panel', 'organisation', 'researcher', 'link-worker', 'coordinator', 'administrator'] as const;
export type CallerName = (typeof callers)[number];

/** `cookie` is undefined for whoever has no session. */
export type Caller = { readonly name: CallerName; readonly cookie: string | undefined };

/** A role that is held, and for a community researcher where. */
type Holding = { readonly role: HeldRole; readonly waveIds?: readonly string[] };

/**
 * @param cookie of a coordinator or administrator.
 * @returns the secret of an invitation.
 */
export const invite = async (
  address: string,
  cookie: string,
  communityId: string,
  holding: Holding,
  id: string = randomUUID(),
): Promise<string> => {
  const term = holding.role === 'panel' ? { endsOn: '2099-12-31' } : {};
  const reply = await fetch(`${address}/api/communities/${communityId}/invitations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...fromHere },
    body: JSON.stringify({ id, name: 'Drill', email: `${id}@example.org`, roles: [{ ...holding, ...term }] }),
  });
  if (!reply.ok) throw new Error(`an invitation was answered ${reply.status}: ${await reply.text()}`);
  return ((await reply.json()) as { secret: string }).secret;
};

/** Where callers get their roles, and from whom. */
export type Door = {
  readonly address: string;
  /** Settings of the service, for what is done on the command line. */
  readonly environment: Readonly<Record<string, string>>;
  /** Cookie of the administrator who began the community. */
  readonly administrator: string;
};

/** Makes an account that holds one role, and signs in with it. The administrator holds no other. */
export const makeCaller = async (door: Door, name: CallerName, communityId: string, waveId: string): Promise<Caller> => {
  const { address, environment, administrator } = door;
  if (name === 'none') return { name, cookie: undefined };
  if (name === 'administrator') return { name, cookie: await signInAsAdministrator(address, environment) };
  const holding = { role: name, ...(name === 'researcher' ? { waveIds: [waveId] } : {}) };
  return { name, cookie: await comeInByLink(address, await invite(address, administrator, communityId, holding)) };
};

/** Whether somebody is still signed in with the role they came with: without it, all that follows is a row of refusals. */
export const isStillIn = async (address: string, { name, cookie }: Caller, communityId: string): Promise<boolean> => {
  if (cookie === undefined) return true;
  const reply = await fetch(`${address}/api/session`, { headers: { cookie } });
  const { stage, user, communities } = SessionState.parse(await reply.json());
  if (stage !== 'signed-in') return false;
  if (name === 'administrator') return user?.isAdministrator === true;
  return communities.some((standing) => standing.communityId === communityId && standing.acting === name);
};
