/**
 * A wave is prepared, opened and closed; whoever asks takes along what they need, and nothing about a resident.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssetFields } from '../../server/contract/assets.ts';
import { fieldWorkRoutes } from '../../server/contract/field-work.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { createFieldPackService } from '../../server/field-work/field-pack-service.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask, refusals } from '../support/ask.ts';
import { newVersion, openWave, why } from '../support/field-work.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

const { readWaveWork, editWaveWork, readFieldPack, listWaves } = fieldWorkRoutes;

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

/** A wave of its own, and short words for asking about it. */
const begin = async () => {
  const wave = await beginWave(services);
  const edit = (body: object, ifMatch = 1) => ask(services, editWaveWork, { params: wave, body, ifMatch });
  return { ...wave, wave, edit, read: async () => (await ask(services, readWaveWork, { params: wave })).value };
};

const interview = async (wave: { communityId: string; waveId: string }) => {
  const body = { id: randomUUID(), respondent: newRespondent(), answers: [answered('advice', words('Grace'))] };
  expect((await ask(services, interviewRoutes.createInterview, { params: wave, body })).status).toBe(201);
};

describe('preparing a wave', () => {
  it('begins with nothing said, and is opened with all that is needed', async () => {
    const { communityId, wave, edit, read } = await begin();
    expect(await read()).toMatchObject({ version: 1, status: 'preparing', why: null, instrument: null, interviews: 0 });
    const early = await edit({ status: 'open', why: null, versionId: null });
    expect([early.status, refusals(early.problem)]).toEqual([
      409,
      [
        '/body/versionId choose an instrument before the wave is opened',
        '/body/why say who asks and why before the wave is opened',
      ],
    ]);
    const { versionId } = await newVersion(services, communityId);
    const silent = await edit({ status: 'open', why: { ...why, whoSees: '' }, versionId });
    expect(refusals(silent.problem)).toEqual(['/body/why/whoSees must not be empty: the first page of an interview says it']);
    const opened = await edit({ status: 'open', why, versionId });
    expect(opened.value).toMatchObject({ version: 2, status: 'open', why });
    expect(opened.value.instrument).toEqual({ versionId, title: 'Door to door', number: 1, retired: false, asksArea: false });
    // The reply was lost, and the same is sent again.
    expect((await edit({ status: 'open', why, versionId })).value).toEqual(opened.value);
    const late = await edit({ status: 'closed', why, versionId });
    expect([late.status, late.problem]).toMatchObject([409, { code: 'stale', current: { version: 2, status: 'open' } }]);
    expect((await edit({ status: 'closed', why, versionId }, 2)).value).toMatchObject({ version: 3, status: 'closed' });
    const { items } = (await ask(services, listWaves, { params: { communityId } })).value;
    expect(items).toMatchObject([{ wave: { id: wave.waveId }, status: 'closed', interviews: 0 }]);
    const findings = await verify(services.store, communityId);
    expect(findings.filter(({ violations }) => violations > 0)).toEqual([]);
  });

  it('keeps its instrument once interviews have come in, and takes no retired one', async () => {
    const { communityId, wave, edit } = await begin();
    const [firstOne, secondOne] = [await newVersion(services, communityId), await newVersion(services, communityId)];
    const [first, second] = [firstOne.versionId, secondOne.versionId];
    const old = await newVersion(services, communityId);
    await services.instruments.retire(old);
    const retired = old.versionId;
    const chosen = (versionId: string | null, ifMatch: number, status = 'preparing') => edit({ status, why, versionId }, ifMatch);
    expect(refusals((await chosen(retired, 1)).problem)).toEqual(['/body/versionId is retired: choose another version']);
    expect((await chosen(first, 1)).value.version).toBe(2);
    expect((await chosen(second, 2)).value.version).toBe(3);
    await interview(wave);
    const another = '/body/versionId cannot be changed: interviews have already been held with the one before';
    expect(refusals((await chosen(first, 3)).problem)).toEqual([another]);
    expect(refusals((await chosen(null, 3)).problem)).toEqual([another]);
    expect((await chosen(second, 3, 'open')).value).toMatchObject({ version: 4, interviews: 1 });
    expect(refusals((await chosen(second, 4)).problem)).toEqual([
      '/body/status cannot be prepared again: interviews have come in. Close it instead',
    ]);
    // Retired meanwhile: what has begun goes on.
    await services.instruments.retire(secondOne);
    expect((await chosen(second, 4, 'closed')).value.instrument).toMatchObject({ retired: true });
    expect((await chosen(second, 5, 'open')).value.status).toBe('open');
  });

  it('finds a partnership and an issue by name within the community, and drops a slip of the pen', async () => {
    const { communityId, edit } = await begin();
    const { communityId: elsewhere, ...other } = await begin();
    const named = (name: string, title: string) => ({
      ...why,
      partnership: { ...why.partnership, name },
      issue: { title, about: '' },
    });
    await edit({ status: 'preparing', why: named('Harbor Together', 'Isolation'), versionId: null });
    await edit({ status: 'preparing', why: named('Harbour Together', 'ISOLATION '), versionId: null }, 2);
    await other.edit({ status: 'preparing', why: named('harbour together', 'isolation'), versionId: null });
    const { records } = await services.driver.executeQuery(
      `MATCH (p:Partnership)-[:COMMISSIONS]->(w:Wave)-[:ASKS_ABOUT]->(i:Issue) WHERE w.communityId IN $ids
       RETURN w.communityId AS communityId, p.name AS name, i.title AS title, p.communityId = w.communityId AS isOwn`,
      { ids: [communityId, elsewhere] },
    );
    expect(records.map((row) => row.toObject())).toEqual(
      expect.arrayContaining([
        { communityId, name: 'Harbour Together', title: 'ISOLATION', isOwn: true },
        { communityId: elsewhere, name: 'harbour together', title: 'isolation', isOwn: true },
      ]),
    );
    const count = await services.driver.executeQuery(
      'MATCH (n:Partnership|Issue {communityId: $communityId}) RETURN count(n) AS nodes',
      { communityId },
    );
    expect(Number(count.records[0]?.get('nodes'))).toBe(2);
    await edit({ status: 'preparing', why: null, versionId: null }, 3);
    const left = await services.driver.executeQuery(
      'MATCH (n:Partnership|Issue {communityId: $communityId}) RETURN count(n) AS nodes',
      { communityId },
    );
    expect(Number(left.records[0]?.get('nodes'))).toBe(0);
  });

  it('takes no version of another community, and tells it from a missing one by nothing', async () => {
    const { edit } = await begin();
    const { communityId: elsewhere } = await begin();
    const refused = async (versionId: string) => refusals((await edit({ status: 'preparing', why, versionId })).problem);
    const foreign = await refused((await newVersion(services, elsewhere)).versionId);
    expect(foreign).toEqual(['/body/versionId there is no such instrument in this community']);
    expect(await refused(randomUUID())).toEqual(foreign);
  });
});

describe('what a device takes along', () => {
  it('is given of open waves, with places and groups and without residents', async () => {
    const { communityId, wave, edit } = await begin();
    expect((await ask(services, readFieldPack, { params: wave })).status).toBe(409);
    await openWave(services, wave);
    const asset = (name: string, fields: object = {}) =>
      services.assets.create(communityId, randomUUID(), AssetFields.parse({ name, kind: 'place', ...fields }), 'test');
    await asset('The Hub');
    await asset('Old Hall', { endedOn: '2020-01-01' });
    await interview(wave);
    const sealingKey = { id: randomUUID(), publicKey: 'AAAA' } as never;
    const packs = createFieldPackService(services.store, { sealingKey: async () => sealingKey });
    const pack = readFieldPack.reply.parse(await packs.read(wave, null));
    expect(pack.directory.map(({ label, kind, assetKind }) => [label, kind, assetKind])).toEqual([['The Hub', 'asset', 'place']]);
    expect(pack).toMatchObject({ why, instrument: { number: 1, document: { title: 'Door to door' } } });
    await edit({ status: 'closed', why, versionId: pack.instrument.versionId }, 2);
    await expect(packs.read(wave, null)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is nowhere for a researcher of another wave', async () => {
    const { communityId, waveId } = await begin();
    const userId = await newUser(services);
    await giveRole(services, userId, communityId, 'researcher', [randomUUID()]);
    const get = async (path: string, cookie: string) => (await request(services.door).get(path).set('Cookie', cookie)).status;
    const cookie = await cookieOf(services, userId);
    const base = `/api/communities/${communityId}/waves`;
    expect(await get(`${base}/${waveId}/field-pack`, cookie)).toBe(404);
    expect(await get(`${base}/${waveId}/work`, cookie)).toBe(404);
    const { body } = await request(services.door).get(base).set('Cookie', cookie);
    expect(body).toEqual({ items: [] });
  });
});
