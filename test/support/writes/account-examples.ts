import { randomUUID } from 'node:crypto';
import { beginFactor } from '../../../server/accounts/account-queries.ts';
import { newTotpSecret } from '../../../server/accounts/second-factor.ts';
import { hashSecret, newSecret } from '../../../server/accounts/secret.ts';
import type { RoleTerm } from '../../../server/contract/people.ts';
import { giveApp, giveRole } from '../accounts.ts';
import { codeOf } from '../totp.ts';
import type { Examples } from './examples.ts';
import { newAccount, password, type World } from './world.ts';

/** A session that was begun with the password alone. */
const halfSession = async ({ services }: World, userId: string): Promise<string> =>
  `__Host-kith=${await services.sessions.begin({ userId }, false)}`;

/** Somebody who must set up an app, and is on the way in. */
const newcomer = async (world: World) => {
  const { id } = await newAccount(world.services, true, world.viewer.id);
  return { id, cookie: await halfSession(world, id) };
};

const panel: RoleTerm = { role: 'panel', endsOn: '2099-12-31', waveIds: [] };

const invitation = async ({ services, communityId, viewer }: World) => {
  const id = randomUUID();
  const given = { id, name: 'Ann', email: `${id}@example.org`, roles: [panel] };
  return services.people.invite(communityId, given, viewer);
};

const panelMember = async ({ services, communityId }: World): Promise<string> => {
  const { id } = await newAccount(services, false);
  await giveRole(services, id, communityId, 'panel');
  return id;
};

export const accountExamples: Examples = {
  signIn: [async ({ viewer }) => ({ params: {}, body: { email: viewer.email, password } })],
  giveSecondFactor: [
    async (world) => {
      const secret = await giveApp(world.services, world.viewer.id);
      const cookie = await halfSession(world, world.viewer.id);
      // A code counts once: whoever is not told that it did waits for the next one, or is in already.
      return { params: {}, body: { code: codeOf(secret) }, cookie, toldAgain: [401, 403] };
    },
  ],
  signOut: [async () => ({ params: {} })],
  // The session with which it would be asked again is gone, as was asked.
  signOutEverywhere: [async () => ({ params: {}, toldAgain: [401] })],
  pauseSession: [async () => ({ params: {}, body: { resumeHash: hashSecret(newSecret()) } })],
  resumeSession: [
    async (world) => {
      const [secret, resumeSecret] = [await world.services.sessions.begin({ userId: world.viewer.id }, true), newSecret()];
      const session = await world.services.sessions.read(secret);
      if (session) await world.services.sessions.pause(session, hashSecret(resumeSecret));
      // It goes on under another cookie, which was lost with the reply: whoever holds the device signs in.
      return { params: {}, body: { secret: resumeSecret }, cookie: `__Host-kith=${secret}`, toldAgain: [401] };
    },
  ],
  actAs: [async ({ communityId }) => ({ params: { communityId }, body: { role: 'coordinator' } })],
  beginSecondFactor: [async (world) => ({ params: {}, cookie: (await newcomer(world)).cookie })],
  confirmSecondFactor: [
    async (world) => {
      const secret = newTotpSecret();
      const { id, cookie } = await newcomer(world);
      await world.services.store.write((run) => run(beginFactor, { userId: id, secret }));
      // The app works from then on, and lets them in; only the recovery codes were never shown.
      return { params: {}, body: { code: codeOf(secret) }, cookie, toldAgain: [401, 403] };
    },
  ],
  changePassword: [
    // The session is over with the old password: who sends it again signs in with the new one.
    async () => ({ params: {}, body: { current: password, password: 'walnut teapot canyon slipper' }, toldAgain: [401] }),
  ],
  invite: [
    async ({ communityId }) => {
      const id = randomUUID();
      const body = { id, name: 'Ann', email: `${id}@example.org`, roles: [panel] };
      // Its secret was shown to nobody and is kept nowhere: a new one is made under a new id.
      return { params: { communityId }, body, toldAgain: [409] };
    },
  ],
  withdrawInvitation: [
    async (world) => ({
      params: { communityId: world.communityId, linkId: (await invitation(world)).id },
      toldAgain: [404],
    }),
  ],
  setRoles: [
    async (world) => ({
      params: { communityId: world.communityId, userId: await panelMember(world) },
      body: { roles: [{ role: 'researcher', endsOn: null, waveIds: [] }], seen: [{ ...panel, endsOn: null }] },
    }),
    async (world) => ({
      params: { communityId: world.communityId, userId: await panelMember(world) },
      body: { roles: [], seen: [{ ...panel, endsOn: null }] },
      toldAgain: [404],
    }),
  ],
  makeResetLink: [
    async (world) => ({
      params: { communityId: world.communityId, userId: await panelMember(world) },
      body: { id: randomUUID() },
      toldAgain: [409],
    }),
  ],
  readLink: [async (world) => ({ params: {}, body: { secret: (await invitation(world)).secret } })],
  useLink: [
    async (world) => ({
      params: {},
      body: { secret: (await invitation(world)).secret, name: 'Ann', password },
      // The account is there: its owner signs in.
      toldAgain: [404],
    }),
  ],
};
