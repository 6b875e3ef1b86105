/**
 * The four kinds of entries through the API: what they share is asked of each.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetRoutes } from '../../server/contract/assets.ts';
import { groupRoutes } from '../../server/contract/groups.ts';
import { organisationRoutes } from '../../server/contract/organisations.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { ask, refusals } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const kinds = [
  {
    what: 'asset',
    list: assetRoutes.listAssets,
    create: assetRoutes.createAsset,
    read: assetRoutes.readAsset,
    edit: assetRoutes.editAsset,
    remove: assetRoutes.removeAsset,
    fields: { name: 'Post Office', kind: 'place' },
    changed: { name: 'Village Post Office', kind: 'place' },
    changedValue: 'Village Post Office',
  },
  {
    what: 'group',
    list: groupRoutes.listGroups,
    create: groupRoutes.createGroup,
    read: groupRoutes.readGroup,
    edit: groupRoutes.editGroup,
    remove: groupRoutes.removeGroup,
    fields: { name: 'Knitting circle' },
    changed: { name: 'Knit and natter' },
    changedValue: 'Knit and natter',
  },
  {
    what: 'organisation',
    list: organisationRoutes.listOrganisations,
    create: organisationRoutes.createOrganisation,
    read: organisationRoutes.readOrganisation,
    edit: organisationRoutes.editOrganisation,
    remove: organisationRoutes.removeOrganisation,
    fields: { name: 'Parish council' },
    changed: { name: 'Town council' },
    changedValue: 'Town council',
  },
  {
    what: 'resident',
    list: residentRoutes.listResidents,
    create: residentRoutes.createResident,
    read: residentRoutes.readResident,
    edit: residentRoutes.editResident,
    remove: residentRoutes.removeResident,
    fields: { ageBand: '25-44' },
    changed: { ageBand: '45-64' },
    changedValue: '45-64',
  },
] as const;

const count = async (communityId: string, label: string): Promise<number> => {
  const { records } = await services.driver.executeQuery(`MATCH (n:${label} {communityId: $communityId}) RETURN count(n) AS n`, {
    communityId,
  });
  return Number(records[0]?.get('n'));
};
const label = (what: string) => what[0]?.toUpperCase() + what.slice(1);

describe.each(kinds)('$what', ({ what, list, create, read, edit, remove, fields, changed, changedValue }) => {
  it('is added, read, mended and removed, and what it was before is kept', async () => {
    const { id: communityId } = await services.newCommunity();
    const id = randomUUID();
    const params = { communityId, id };
    const made = await ask(services, create, { params, body: { id, ...fields } });
    expect([made.status, made.value.version]).toEqual([201, 1]);
    expect((await ask(services, read, { params })).headers['etag']).toBe('"1"');

    const mended = await ask(services, edit, { params, body: changed, ifMatch: 1 });
    expect([mended.status, mended.value.version]).toEqual([200, 2]);
    expect(JSON.stringify((await ask(services, read, { params })).value)).toContain(changedValue);
    const { records } = await services.driver.executeQuery(
      'MATCH (r:Revision)-[:OF]->({id: $id}) RETURN r.before AS before, r.by AS by, r.communityId AS communityId',
      { id },
    );
    expect(records.map((row) => [JSON.parse(row.get('before')).version, row.get('by'), row.get('communityId')])).toEqual([
      [1, services.userId, communityId],
    ]);

    expect((await ask(services, remove, { params })).status).toBe(204);
    expect((await ask(services, read, { params })).status).toBe(404);
    expect((await ask(services, remove, { params })).status).toBe(404);
  });

  it('is one when it is sent 20 times at once, and other fields under its id are refused', async () => {
    const { id: communityId } = await services.newCommunity();
    const id = randomUUID();
    const sends = Array.from({ length: 20 }, () => ask(services, create, { params: { communityId }, body: { id, ...fields } }));
    const replies = await Promise.all(sends);
    expect(new Set(replies.map((reply) => `${reply.status} ${JSON.stringify(reply.value)}`)).size).toBe(1);
    expect(await count(communityId, label(what))).toBe(1);
    const other = await ask(services, create, { params: { communityId }, body: { id, ...changed } });
    expect([other.status, other.problem.code]).toEqual([409, 'conflict']);
    expect(JSON.stringify((await ask(services, read, { params: { communityId, id } })).value)).not.toContain(changedValue);
  });

  it('refuses a stale change and shows what is stored now', async () => {
    const { id: communityId } = await services.newCommunity();
    const id = randomUUID();
    const params = { communityId, id };
    await ask(services, create, { params, body: { id, ...fields } });
    const edits = await Promise.all(
      Array.from({ length: 20 }, (_one, index) =>
        ask(services, edit, {
          params,
          ifMatch: 1,
          body: 'name' in fields ? { ...fields, name: `Name ${index}` } : { ageBand: `Band ${index}` },
        }),
      ),
    );
    expect(edits.map((reply) => reply.status).sort()).toEqual([200, ...Array(19).fill(409)]);
    const stored = (await ask(services, read, { params })).value;
    expect(stored.version).toBe(2);
    const stale = edits.find((reply) => reply.status === 409);
    expect(stale?.problem.code).toBe('stale');
    expect(stale?.problem.current).toEqual(stored);
    expect((await ask(services, edit, { params, body: changed })).problem.code).toBe('invalid');
  });

  it('is not there for another community, in the same words as what is nowhere', async () => {
    const [{ id: mine }, { id: other }] = [await services.newCommunity(), await services.newCommunity()];
    const id = randomUUID();
    await ask(services, create, { params: { communityId: mine }, body: { id, ...fields } });
    const nowhere = { communityId: other, id: randomUUID() };
    const foreign = { communityId: other, id };
    for (const [route, given] of [
      [read, {}],
      [edit, { body: changed, ifMatch: 1 }],
      [remove, {}],
    ] as const) {
      const replies = [
        await ask(services, route, { params: foreign, ...given }),
        await ask(services, route, { params: nowhere, ...given }),
      ];
      expect(replies.map((reply) => [reply.status, reply.problem.detail])).toEqual([
        [404, replies[1]?.problem.detail],
        [404, replies[1]?.problem.detail],
      ]);
    }
    expect((await ask(services, create, { params: { communityId: other }, body: { id, ...fields } })).status).toBe(409);
    expect((await ask(services, read, { params: { communityId: mine, id } })).value.version).toBe(1);
    expect((await ask(services, list, { params: { communityId: randomUUID() } })).status).toBe(404);
  });

  it('is listed page by page, each once', async () => {
    const { id: communityId } = await services.newCommunity();
    const ids = Array.from({ length: 7 }, () => randomUUID());
    for (const id of ids) await ask(services, create, { params: { communityId }, body: { id, ...fields } });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: readonly { id: string }[]; next: string | null; total: number } = (
        await ask(services, list, { params: { communityId }, query: { limit: 3, ...(cursor ? { cursor } : {}) } })
      ).value;
      expect(page.total).toBe(7);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor);
    expect(seen.sort()).toEqual([...ids].sort());
    expect((await ask(services, list, { params: { communityId }, query: { limit: 501 } })).status).toBe(400);
    const bad = await ask(services, list, { params: { communityId }, query: { cursor: 'nonsense' } });
    expect(refusals(bad.problem)).toEqual(['/query/cursor must be the `next` of the page before']);
  });
});
