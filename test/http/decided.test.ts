/**
 * What community researchers may do to the directory: add entries and mend their words. Who may find an entry, whether one
 * person agreed, and whether it goes are decided by those who look after the community.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assetRoutes } from '../../server/contract/assets.ts';
import { groupRoutes } from '../../server/contract/groups.ts';
import { organisationRoutes } from '../../server/contract/organisations.ts';
import type { Route } from '../../server/contract/route.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask, refusals } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let researcher: Pick<TestServices, 'app'>;
let communityId: string;
beforeAll(async () => {
  services = await startServices();
  communityId = (await services.newCommunity()).id;
  const userId = await newUser(services);
  await giveRole(services, userId, communityId, 'researcher');
  researcher = { app: appAs(services.door, await cookieOf(services, userId)) };
});
afterAll(() => services.close());

const kinds = [
  {
    what: 'asset',
    create: assetRoutes.createAsset,
    edit: assetRoutes.editAsset,
    remove: assetRoutes.removeAsset,
    own: { kind: 'place' },
  },
  { what: 'group', create: groupRoutes.createGroup, edit: groupRoutes.editGroup, remove: groupRoutes.removeGroup, own: {} },
  {
    what: 'organisation',
    create: organisationRoutes.createOrganisation,
    edit: organisationRoutes.editOrganisation,
    remove: organisationRoutes.removeOrganisation,
    own: {},
  },
] as const;

const as = (who: Pick<TestServices, 'app'>, route: Route, given: object) => ask(who, route, given as never);

describe.each(kinds)('$what', ({ create, edit, remove, own }) => {
  const add = async (who: Pick<TestServices, 'app'>, fields: object) => {
    const id = randomUUID();
    const reply = await as(who, create as unknown as Route, {
      params: { communityId },
      body: { id, name: 'Lantern Café', ...own, ...fields },
    });
    return { id, reply };
  };
  const mend = (who: Pick<TestServices, 'app'>, id: string, version: number, fields: object) =>
    as(who, edit as unknown as Route, {
      params: { communityId, id },
      ifMatch: version,
      body: { name: 'Lantern Café', ...own, ...fields },
    });

  test('a researcher adds one, and mends its name, words and contact', async () => {
    const { id, reply } = await add(researcher, {});
    expect(reply.status).toBe(201);
    const mended = await mend(researcher, id, 1, { name: 'Lantern', about: 'Tea', contact: '01632 960 001' });
    expect([mended.status, mended.value]).toMatchObject([200, { name: 'Lantern', about: 'Tea', contact: '01632 960 001' }]);
  });

  test('whom it is shown to is not theirs to say, when it is new or later', async () => {
    for (const visibility of ['public', 'panel-only']) {
      const { reply } = await add(researcher, { visibility });
      expect([reply.status, refusals(reply.problem)[0]]).toEqual([409, expect.stringMatching(/^\/body\/visibility /)]);
    }
    const { id } = await add(services, { visibility: 'unlisted' });
    for (const visibility of ['public', 'professionals']) {
      const reply = await mend(researcher, id, 1, { visibility });
      expect([reply.status, refusals(reply.problem)]).toEqual([409, ['/body/visibility is changed by a coordinator: ask one']]);
    }
    expect((await mend(services, id, 1, { visibility: 'public' })).status).toBe(200);
    // Sent back as it was, it is no change.
    expect((await mend(researcher, id, 2, { visibility: 'public', about: 'Tea' })).status).toBe(200);
  });

  test('to remove one is a coordinator’s; why it is kept, and how many speak of it, is told to nobody else', async () => {
    const { id } = await add(services, {});
    const params = { communityId, id };
    const missing = await as(researcher, remove as unknown as Route, { params: { communityId, id: randomUUID() } });
    const refused = await as(researcher, remove as unknown as Route, { params });
    expect([refused.status, refused.problem.detail]).toEqual([404, missing.problem.detail]);
    expect((await as(services, remove as unknown as Route, { params })).status).toBe(204);
  });
});

test('a researcher does not say that one person agreed, nor that an asset rests on nobody any more', async () => {
  const place = { name: 'Nora’s kitchen', kind: 'place' as const, visibility: 'professionals' as const };
  const add = (who: Pick<TestServices, 'app'>, fields: object) =>
    ask(who, assetRoutes.createAsset, { params: { communityId }, body: { id: randomUUID(), ...place, ...fields } });
  expect(refusals((await add(researcher, { restsOnOnePerson: true, personAgrees: true })).problem)[0]).toMatch(
    /^\/body\/personAgrees /,
  );
  expect((await add(researcher, { restsOnOnePerson: true })).status).toBe(201);

  const { id } = (await add(services, { restsOnOnePerson: true })).value;
  const { id: postman } = (await add(services, { kind: 'person-in-a-role' })).value;
  const mend = async (which: string, fields: object) => {
    const params = { communityId, id: which };
    return refusals(
      (await ask(researcher, assetRoutes.editAsset, { params, ifMatch: 1, body: { ...place, ...fields } })).problem,
    );
  };
  expect(await mend(id, { restsOnOnePerson: false })).toEqual(['/body/restsOnOnePerson is changed by a coordinator: ask one']);
  expect(await mend(id, { restsOnOnePerson: true, personAgrees: true })).toEqual([
    '/body/personAgrees is changed by a coordinator: ask one',
  ]);
  expect(await mend(id, { restsOnOnePerson: true, endedOn: '2026-01-01' })).toEqual([
    '/body/endedOn is changed by a coordinator: ask one',
  ]);
  expect(await mend(postman, { kind: 'place' })).toEqual([
    '/body/kind may be made a person in a role, or no longer one, by a coordinator',
  ]);
});
