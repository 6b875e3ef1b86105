/**
 * What a community is, and its neighbourhoods: mended by version, never by accident, and found again by imports.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communityRoutes } from '../../server/contract/communities.ts';
import { placeRoutes } from '../../server/contract/places.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { viewRoutes } from '../../server/contract/views.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { readMigrations } from '../../server/neo4j/migrate.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask, refusals } from '../support/ask.ts';
import { fromHere } from '../support/from-here.ts';
import { importFiles, newPlace, peopleColumns } from '../support/imports/import-files.ts';
import { squareAt } from '../support/outlines.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const begin = async () => {
  const { id, version, ...fields } = await services.newCommunity();
  return { params: { communityId: id }, fields, version };
};
type Params = { readonly communityId: string };
type Begun = Omit<Awaited<ReturnType<typeof begin>>, 'params'> & { readonly params: Params };

const edit = ({ params, fields }: Begun, change: object, ifMatch: number) =>
  ask(services, placeRoutes.editCommunity, { params, body: { ...fields, ...change }, ifMatch });
const add = (params: Params, name: string, given: object = {}) =>
  ask(services, placeRoutes.createNeighbourhood, { params, body: { id: randomUUID(), name, ...given } });
const list = async (params: Params) => (await ask(services, placeRoutes.listNeighbourhoods, { params })).value.items;
const boundaryOf = async (params: Params) => (await ask(services, placeRoutes.readBoundary, { params })).value.boundary;
const broken = async ({ communityId }: Params) =>
  (await verify(services.store, communityId)).filter(({ violations }) => violations > 0);

describe('a community', () => {
  test('is a place unless it is begun as people who share an identity or interest', async () => {
    expect((await begin()).fields.kind).toBe('place');
    const body = { id: randomUUID(), name: `Deaf club ${randomUUID()}`, kind: 'identity-or-interest' };
    const made = await ask(services, communityRoutes.createCommunity, { body });
    expect([made.status, made.value.kind, made.value.version]).toEqual([201, 'identity-or-interest', 1]);
    expect((await ask(services, communityRoutes.createCommunity, { body })).status).toBe(201);
    expect((await ask(services, communityRoutes.createCommunity, { body: { ...body, kind: 'place' } })).status).toBe(409);
  });

  test('is mended with the version that was looked at; a repeat changes nothing, another is told both', async () => {
    const begun = await begin();
    const change = {
      name: `${begun.fields.name} renamed`,
      population: 4_100,
      timezone: 'Asia/Kolkata',
      description: 'By\nthe mill',
    };
    const done = await edit(begun, change, 1);
    expect([done.status, done.headers['etag']]).toEqual([200, '"2"']);
    expect(done.value).toMatchObject({ ...change, version: 2 });
    expect((await edit(begun, change, 1)).value.version).toBe(2);
    const stale = await edit(begun, { name: 'Mine' }, 1);
    expect([stale.status, stale.problem.code]).toEqual([409, 'stale']);
    expect(stale.problem.current).toEqual(done.value);
    const without = await ask(services, placeRoutes.editCommunity, { params: begun.params, body: begun.fields });
    expect([without.status, refusals(without.problem)[0]]).toEqual([400, expect.stringMatching(/^\/headers\/if-match/)]);
    const read = await ask(services, communityRoutes.readCommunity, { params: begun.params });
    expect(read.value).toMatchObject({ ...change, version: 2 });
    expect(await broken(begun.params)).toEqual([]);
  });

  test('has a name of its own, and is found by the new one alone', async () => {
    const [one, other] = [await begin(), await begin()];
    const refused = await edit(one, { name: other.fields.name.toUpperCase() }, 1);
    expect([refused.status, refusals(refused.problem)]).toEqual([409, ['/body/name is taken: choose another name']]);
    expect((await edit(one, { name: one.fields.name.toUpperCase() }, 1)).status).toBe(200);
    await edit(one, { name: `${one.fields.name} two` }, 2);
    expect(await services.communities.findByName(one.fields.name)).toBeUndefined();
    expect((await services.communities.findByName(`${one.fields.name} TWO`))?.id).toBe(one.params.communityId);
  });

  test('is looked after by its coordinator and administrators; what they change is in the log', async () => {
    const begun = await begin();
    const send = async (userId: string) =>
      (
        await request(services.door)
          .put(`/api/communities/${begun.params.communityId}`)
          .set({ Cookie: await cookieOf(services, userId), ...fromHere })
          .set('If-Match', '"1"')
          .send({ ...begun.fields, population: 12 })
      ).status;
    const linkWorker = await newUser(services);
    await giveRole(services, linkWorker, begun.params.communityId, 'link-worker');
    expect(await send(linkWorker)).toBe(404);
    const coordinator = await newUser(services);
    await giveRole(services, coordinator, begun.params.communityId, 'coordinator');
    expect(await send(coordinator)).toBe(200);
    const { items } = await services.audit.list(begun.params.communityId, { limit: 10 });
    expect(items).toContainEqual(expect.objectContaining({ actor: coordinator, action: 'community-changed', outcome: 'done' }));
  });

  test('that was stored before it had a version or a kind is one after the step that adds them', async () => {
    const begun = await begin();
    await add(begun.params, 'Mill');
    const run = (text: string) => services.driver.executeQuery(text, begun.params);
    await run('MATCH (n:Community|Neighbourhood {communityId: $communityId}) REMOVE n.version, n.kind');
    expect(await broken(begun.params)).toHaveLength(1);
    const step = (await readMigrations()).find(({ number }) => number === 11);
    for (const statement of step?.statements ?? []) await run(statement);
    expect(await broken(begun.params)).toEqual([]);
    const read = await ask(services, communityRoutes.readCommunity, { params: begun.params });
    expect(read.value).toMatchObject({ version: 1, kind: 'place' });
    expect(await list(begun.params)).toMatchObject([{ name: 'Mill', version: 1 }]);
  });
});

describe('a neighbourhood', () => {
  test('is added once, mended by version, and only its own community sees it', async () => {
    const [begun, elsewhere] = [await begin(), await begin()];
    const body = { id: randomUUID(), name: 'Mill', latitude: 53.5, longitude: -2.4, population: 800 };
    const create = (params: Params, given: object = body) =>
      ask(services, placeRoutes.createNeighbourhood, { params, body: given });
    const made = await create(begun.params);
    expect([made.status, made.value]).toEqual([201, { ...body, version: 1, isUsed: false, extent: null }]);
    expect((await create(begun.params)).value).toEqual(made.value);
    expect((await create(begun.params, { ...body, population: 801 })).status).toBe(409);
    expect((await create(elsewhere.params, { ...body, name: 'Other' })).problem.code).toBe('conflict');
    const mend = (params: Params, change: object, ifMatch: number) => {
      const { id: neighbourhoodId, ...fields } = body;
      return ask(services, placeRoutes.editNeighbourhood, {
        params: { ...params, neighbourhoodId },
        body: { ...fields, ...change },
        ifMatch,
      });
    };
    expect((await mend(begun.params, { population: 900 }, 1)).value).toMatchObject({ population: 900, version: 2 });
    const stale = await mend(begun.params, { population: 901 }, 1);
    expect([stale.status, stale.problem.current]).toEqual([409, expect.objectContaining({ population: 900, version: 2 })]);
    expect((await mend(elsewhere.params, {}, 2)).status).toBe(404);
    expect(await list(elsewhere.params)).toEqual([]);
    expect(refusals((await mend(begun.params, { longitude: null }, 2)).problem)).toEqual([
      '/body/longitude must be given together with the latitude',
    ]);
  });

  test('has a name that no other has, whatever its capitals; of ten at once, one is stored', async () => {
    const { params } = await begin();
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => add(params, at % 2 ? 'The  Mill' : 'the mill')));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(refusals(all.find(({ status }) => status !== 201)?.problem as never)).toEqual([
      '/body/name is the name of another neighbourhood here',
    ]);
    expect(await list(params)).toHaveLength(1);
  });

  test('that was given another name is found again by the file with the old one', async () => {
    const place = await newPlace(services);
    const params = { communityId: place.communityId };
    const people = (area: string) => ({ people: [peopleColumns, `1,Ann,${area},34,f,1`].join('\n') });
    await importFiles(services, place, people('Mill'));
    const [mill] = await list(params);
    const { id: neighbourhoodId, isUsed, version } = mill as NonNullable<typeof mill>;
    expect(isUsed).toBe(true);
    const rename = (id: string, name: string, ifMatch: number) =>
      ask(services, placeRoutes.editNeighbourhood, {
        params: { ...params, neighbourhoodId: id },
        body: { name, latitude: null, longitude: null, population: null },
        ifMatch,
      });
    expect((await rename(neighbourhoodId, 'Mill Quarter', version)).status).toBe(200);
    await importFiles(services, place, people('MILL'));
    await importFiles(services, place, people('mill quarter'));
    expect(await list(params)).toMatchObject([{ id: neighbourhoodId, name: 'Mill Quarter', isUsed: true }]);
    // Named anew by somebody, the old name is the new one's.
    const fresh = (await add(params, 'Mill')).value;
    await importFiles(services, place, people('Mill'));
    expect(await list(params)).toMatchObject([
      { id: fresh.id, isUsed: true },
      { id: neighbourhoodId, isUsed: false },
    ]);
    expect(await broken(params)).toEqual([]);
  });

  test('stays while anything is in it or a view shows it, and says so', async () => {
    const { params } = await begin();
    const { id } = (await add(params, 'Mill', { boundary: squareAt(-2.5, 53.5) })).value;
    const remove = () => ask(services, placeRoutes.removeNeighbourhood, { params: { ...params, neighbourhoodId: id } });
    const resident = { id: randomUUID(), neighbourhoodId: id };
    expect((await ask(services, residentRoutes.createResident, { params, body: resident })).status).toBe(201);
    expect((await remove()).problem.detail).toContain('entries of the directory are in it');
    await ask(services, residentRoutes.removeResident, { params: { ...params, id: resident.id } });
    const viewId = randomUUID();
    const view = { title: 'Only the mill', address: `area=${id}` };
    const saved = await ask(services, viewRoutes.saveView, { params: { ...params, viewId }, body: view });
    expect(saved.value.address).toContain(id);
    expect((await remove()).problem.detail).toContain('the saved view "Only the mill"');
    await ask(services, viewRoutes.removeView, { params: { ...params, viewId } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect(await list(params)).toEqual([]);
    expect((await add(params, 'Mill')).status).toBe(201);
  });
});

describe('text that people type', () => {
  const texts = ['Ünïcode 🏘️', 'حي الطاحونة', '`) DETACH DELETE n //', "'}) MATCH (n) //", 'a'.repeat(120)];
  test.each(texts)('is stored exactly: %s', async (text) => {
    const begun = await begin();
    const name = `${text.slice(0, 80)} ${randomUUID()}`;
    expect((await edit(begun, { name, description: text }, 1)).value).toMatchObject({ name, description: text });
    expect((await add(begun.params, text)).value.name).toBe(text);
  });

  const refused: readonly (readonly [string, object, string])[] = [
    ['a null byte', { name: 'a\u0000b' }, '/body/name'],
    ['too long', { name: 'x'.repeat(121) }, '/body/name'],
    ['a number', { name: 7 }, '/body/name'],
    ['turned around', { name: 'a\u202eb' }, '/body/name'],
    ['a text as a count', { population: '12' }, '/body/population'],
    ['half a person', { population: 1.5 }, '/body/population'],
    ['no zone', { timezone: 'Nowhere/City' }, '/body/timezone'],
    ['another kind', { kind: 'planet' }, '/body/kind'],
    ['a field too many', { role: 'administrator' }, '/body'],
    ['a boundary that is text', { boundary: 'POLYGON((1 1))' }, '/body/boundary'],
    ['a long description', { description: 'x'.repeat(2001) }, '/body/description'],
  ];
  test.each(refused)('is refused with its place: %s', async (_, change, pointer) => {
    const begun = await begin();
    const reply = await edit(begun, change, 1);
    expect([400, 409]).toContain(reply.status);
    expect(reply.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect((await ask(services, communityRoutes.readCommunity, { params: begun.params })).value.version).toBe(1);
    expect(await boundaryOf(begun.params)).toBeNull();
  });
});
