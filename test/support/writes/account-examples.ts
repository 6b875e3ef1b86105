import { randomUUID } from 'node:crypto';
import { beginFactor, confirmFactor } from '../../../server/accounts/account-queries.ts';
import { newTotpSecret } from '../../../server/accounts/second-factor.ts';
import type { SessionStage } from '../../../server/contract/accounts.ts';
import type { RoleTerm } from '../../../server/contract/people.ts';
import { giveRole } from '../accounts.ts';
import { codeOf } from '../totp.ts';
import type { Examples } from './examples.ts';
import { newAccount, password, type World } from './world.ts';

const sessionAt = async ({ services, viewer }: World, stage: SessionStage): Promise<string> =>
  `__Host-kith=${await services.sessions.begin({ userId: viewer.id }, stage)}`;

const panel: RoleTerm = { role: 'panel', endsOn: null, waveIds: [] };

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
      const { services, viewer } = world;
      const secret = newTotpSecret();
      await services.store.write(async (run) => {
        await run(beginFactor, { userId: viewer.id, secret });
        await run(confirmFactor, { userId: viewer.id, secret, step: 0, recoveryHashes: [] });
      });
      const cookie = await sessionAt(world, 'second-factor');
      // A code counts once: whoever is not told that it did waits for the next one, or is in already.
      return { params: {}, body: { code: codeOf(secret) }, cookie, toldAgain: [401, 403] };
    },
  ],
  signOut: [async () => ({ params: {} })],
  // The session with which it would be asked again is gone, as was asked.
  signOutEverywhere: [async () => ({ params: {}, toldAgain: [401] })],
  actAs: [async ({ communityId }) => ({ params: { communityId }, body: { role: 'coordinator' } })],
  beginSecondFactor: [async (world) => ({ params: {}, cookie: await sessionAt(world, 'enrol') })],
  confirmSecondFactor: [
    async (world) => {
      const secret = newTotpSecret();
      await world.services.store.write((run) => run(beginFactor, { userId: world.viewer.id, secret }));
      const cookie = await sessionAt(world, 'enrol');
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
      const body = { id, name: 'Ann', email: `${id}@example.org`, roles: [{ role: 'panel', endsOn: null, waveIds: [] }] };
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
      body: { roles: [{ role: 'researcher', endsOn: null, waveIds: [] }] },
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
