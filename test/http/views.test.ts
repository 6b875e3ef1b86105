/**
 * Saved views through the API.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemberId } from '../../server/contract/ids.ts';
import { viewRoutes } from '../../server/contract/views.ts';
import { ask, refusals } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

/** A community with a wave, a question, a neighbourhood, an asset and a resident, and short words for asking. */
const begin = async () => {
  const community = await services.newCommunity();
  const communityId = community.id;
  const wave = await services.communities.saveWave(communityId, { name: 'One', startsOn: null, endsOn: null, population: null });
  await services.communities.saveGenerators(communityId, [{ code: 'help', label: 'Help', question: 'Who helps?' }]);
  const place = { name: 'Quay', latitude: null, longitude: null, population: null };
  const area = (await services.communities.saveNeighbourhoods(communityId, [place])).get('quay')!;
  const question = (await services.communities.read(communityId)).generators[0]!.id;
  const resident = MemberId.parse(randomUUID());
  await services.residents.create(
    communityId,
    resident,
    { ageBand: null, gender: null, timeHere: null, neighbourhoodId: null },
    'test',
  );
  const params = (viewId: string) => ({ communityId, viewId });
  return {
    communityId,
    ids: { wave: wave.id, area, question, resident },
    save: (viewId: string, body: object, ifMatch?: number) =>
      ask(services, viewRoutes.saveView, { params: params(viewId), body, ...(ifMatch === undefined ? {} : { ifMatch }) }),
    remove: (viewId: string) => ask(services, viewRoutes.removeView, { params: params(viewId) }),
    order: (ids: readonly string[]) => ask(services, viewRoutes.orderViews, { params: { communityId }, body: { ids } }),
    list: async () => (await ask(services, viewRoutes.listViews, { params: { communityId } })).value.items,
  };
};

const fields = (address: string, more: object = {}) => ({ title: 'Two sides', sentence: '', notes: '', address, ...more });

describe('saved views', () => {
  it('are saved, listed in the order in which they came, and opened by their address', async () => {
    const { save, list, ids } = await begin();
    const [first, second] = [randomUUID(), randomUUID()];
    const address = `wave=${ids.wave}&question=${ids.question}&area=${ids.area}&linked=yes`;
    const saved = await save(first, fields(address, { sentence: 'Few cross.', notes: 'Why?\nAsk again.' }));
    expect(saved.status).toBe(200);
    expect(saved.headers['etag']).toBe('"1"');
    expect(saved.value).toMatchObject({ id: first, title: 'Two sides', notes: 'Why?\nAsk again.', address, version: 1 });
    await save(second, fields(`wave=${ids.wave}`, { title: 'All' }));
    expect((await list()).map((view) => view.id)).toEqual([first, second]);
  });

  it('saved twice under one id are one; 20 at once too', async () => {
    const { save, list, ids } = await begin();
    const id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => save(id, fields(`wave=${ids.wave}`))));
    expect(new Set(replies.map((reply) => JSON.stringify(reply.value))).size).toBe(1);
    expect(await list()).toHaveLength(1);
    const other = await save(id, fields(`wave=${ids.wave}`, { title: 'Another' }));
    expect([other.status, other.problem.code]).toEqual([409, 'conflict']);
  });

  it('never keep anything about a person in the address', async () => {
    const { save, ids } = await begin();
    const view = (await save(randomUUID(), fields(`?q=Mrs+Jones&wave=${ids.wave}&selected=${ids.resident}&utm=1`))).value;
    expect(view.address).toBe(`wave=${ids.wave}`);
  });

  it('refuse an address of elsewhere, and say which part', async () => {
    const { save, list, ids } = await begin();
    const other = await begin();
    const reply = await save(randomUUID(), fields(`wave=${other.ids.wave}&area=${ids.question}&kind=cat`, { title: ' ' }));
    expect(reply.status).toBe(400);
    expect(refusals(reply.problem)).toEqual(['/body/title must not be empty']);
    const again = await save(randomUUID(), fields(`wave=${other.ids.wave}&area=${ids.question}&kind=cat`));
    expect(refusals(again.problem)).toEqual([
      '/body/address the part "area" names something that is not in this community',
      '/body/address the part "kind" is not one that the map knows',
      '/body/address the part "wave" names something that is not in this community',
    ]);
    expect(await list()).toEqual([]);
  });

  it('are changed by version; what somebody else stored is handed back, and nothing is lost', async () => {
    const { save, list, ids, communityId } = await begin();
    const id = randomUUID();
    const address = `wave=${ids.wave}`;
    await save(id, fields(address));
    const changed = await save(id, fields(address, { notes: 'Mine' }), 1);
    expect(changed.value).toMatchObject({ notes: 'Mine', version: 2 });
    // The reply was lost and the same is sent again.
    expect((await save(id, fields(address, { notes: 'Mine' }), 1)).value.version).toBe(2);
    const stale = await save(id, fields(address, { notes: 'Theirs' }), 1);
    expect([stale.status, stale.problem.code]).toEqual([409, 'stale']);
    expect(stale.problem.current).toMatchObject({ notes: 'Mine', version: 2 });
    const edits = await Promise.all(Array.from({ length: 10 }, (_, at) => save(id, fields(address, { notes: `Edit ${at}` }), 2)));
    expect(edits.map((edit) => edit.status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect((await list())[0]?.version).toBe(3);
    const { records } = await services.driver.executeQuery(
      'MATCH (r:Revision {communityId: $communityId})-[:OF]->(:View {id: $id}) RETURN r.before AS before ORDER BY r.at',
      { communityId, id },
    );
    expect(records.map((record) => JSON.parse(record.get('before')).notes)).toEqual(['', 'Mine']);
  });

  it('are put in order, all of them at once', async () => {
    const { save, list, order, ids } = await begin();
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of [a, b, c]) await save(id, fields(`wave=${ids.wave}`, { title: id }));
    expect((await order([c, a, b])).value.items.map((view) => view.id)).toEqual([c, a, b]);
    for (const wrong of [[c, a], [c, a, b, randomUUID()], [c, a, a], []]) {
      const reply = await order(wrong);
      expect([reply.status, reply.problem.code]).toEqual([409, 'stale']);
    }
    expect((await list()).map((view) => view.id)).toEqual([c, a, b]);
    const d = randomUUID();
    await save(d, fields(`wave=${ids.wave}`));
    expect((await list()).map((view) => view.id)).toEqual([c, a, b, d]);
  });

  it('are removed once; what they were is kept', async () => {
    const { save, list, remove, ids, communityId } = await begin();
    const id = randomUUID();
    await save(id, fields(`wave=${ids.wave}`, { notes: 'Keep me' }));
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).status).toBe(404);
    expect((await save(id, fields(`wave=${ids.wave}`), 1)).status).toBe(404);
    expect(await list()).toEqual([]);
    const { records } = await services.driver.executeQuery(
      'MATCH (r:Revision {communityId: $communityId}) WHERE r.before CONTAINS $id RETURN r.before AS before',
      { communityId, id },
    );
    expect(JSON.parse(records[0]?.get('before')).notes).toBe('Keep me');
  });

  it('of another community are not there: the same answer as for what never was', async () => {
    const [mine, other] = [await begin(), await begin()];
    const id = randomUUID();
    await mine.save(id, fields(`wave=${mine.ids.wave}`));
    const replies = [
      await other.save(id, fields(`wave=${other.ids.wave}`), 1),
      await other.save(randomUUID(), fields(`wave=${other.ids.wave}`), 1),
      await other.remove(id),
      await other.remove(randomUUID()),
      await other.save(id, fields(`wave=${other.ids.wave}`)),
    ];
    expect(replies.map((reply) => [reply.status, reply.problem.detail])).toEqual(
      replies.map(() => [404, replies[0]!.problem.detail]),
    );
    expect((await mine.list()).map((view) => [view.id, view.version])).toEqual([[id, 1]]);
    const nowhere = randomUUID();
    expect((await ask(services, viewRoutes.listViews, { params: { communityId: nowhere } })).status).toBe(404);
  });
});
