/**
 * A community researcher sees the waves they are assigned to, and in them the interviews that they held; the same 404 as
 * for what is not there tells them of nothing else.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communityRoutes } from '../../server/contract/communities.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { peopleRoutes } from '../../server/contract/people.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask, refusals } from '../support/ask.ts';
import { fromHere } from '../support/from-here.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let community: { communityId: string; waveId: string };
let otherWave: string;
let base: string;
const cookies: string[] = [];
const interview = () => ({ id: randomUUID(), respondent: newRespondent('Ada'), answers: [answered('advice', words('Grace'))] });
const get = (cookie: string, path: string) => request(services.door).get(path).set('Cookie', cookie);

beforeAll(async () => {
  services = await startServices();
  community = await beginWave(services);
  const { communityId, waveId } = community;
  const made = await ask(services, communityRoutes.createWave, { params: { communityId }, body: { name: 'Second wave' } });
  otherWave = made.value.id;
  base = `/api/communities/${communityId}/waves/${waveId}`;
  for (const waves of [[waveId], [waveId]]) {
    const userId = await newUser(services);
    await giveRole(services, userId, communityId, 'researcher', waves);
    cookies.push(await cookieOf(services, userId));
  }
});
afterAll(() => services.close());

it('shows each their own interviews, and the coordinator all', async () => {
  const [ann = '', ben = ''] = cookies;
  const given = interview();
  const sent = await request(services.door)
    .post(`${base}/interviews`)
    .set({ Cookie: ann, ...fromHere })
    .send(given);
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const listed = async (cookie: string) =>
    interviewRoutes.listInterviews.reply.parse((await get(cookie, `${base}/interviews`)).body);
  expect([(await listed(ann)).total, (await listed(ben)).total]).toEqual([1, 0]);
  expect((await ask(services, interviewRoutes.listInterviews, { params: community })).value.total).toBe(1);

  const one = `${base}/interviews/${given.id}`;
  expect((await get(ann, one)).status).toBe(200);
  const [others, missing] = [await get(ben, one), await get(ben, `${base}/interviews/${randomUUID()}`)];
  expect([others.status, others.body.detail]).toEqual([404, missing.body.detail]);
  const mend = (cookie: string) =>
    request(services.door)
      .put(one)
      .set({ Cookie: cookie, ...fromHere })
      .set('If-Match', '"1"')
      .send({ answers: given.answers });
  expect([(await mend(ben)).status, (await mend(ann)).status]).toEqual([404, 200]);
});

it('has waves that they are not assigned to nowhere', async () => {
  const [ann = ''] = cookies;
  const { body } = await get(ann, `/api/communities/${community.communityId}`);
  expect(communityRoutes.readCommunity.reply.parse(body).waves.map(({ id }) => id)).toEqual([community.waveId]);
  const address = (waveId: string) => `/api/communities/${community.communityId}/waves/${waveId}/interview-form`;
  const [other, missing] = [await get(ann, address(otherWave)), await get(ann, address(randomUUID()))];
  expect([other.status, other.body.detail]).toEqual([404, missing.body.detail]);
  const sent = await request(services.door)
    .post(`/api/communities/${community.communityId}/waves/${otherWave}/interviews`)
    .set({ Cookie: ann, ...fromHere })
    .send(interview());
  expect(sent.status).toBe(404);
});

it('is assigned to waves of the community alone, and nobody but a researcher is', async () => {
  const { communityId, waveId } = community;
  const elsewhere = await beginWave(services);
  const invite = (roles: object[]) =>
    ask(services, peopleRoutes.invite, {
      params: { communityId },
      body: { id: randomUUID(), name: 'Cy', email: `${randomUUID()}@example.org`, roles },
    });
  const wrong = await invite([{ role: 'researcher', waveIds: [waveId, elsewhere.waveId] }]);
  expect([wrong.status, refusals(wrong.problem)]).toEqual([409, ['/body/roles/0/waveIds/1 is no wave of this community']]);
  const panel = await invite([{ role: 'panel', endsOn: '2099-12-31', waveIds: [waveId] }]);
  expect([panel.status, refusals(panel.problem)]).toEqual([
    409,
    ['/body/roles/0/waveIds only a community researcher is assigned to waves'],
  ]);
  const { secret } = (await invite([{ role: 'researcher', waveIds: [waveId] }])).value;
  const used = await request(services.door)
    .post('/api/links/use')
    .send({ secret, name: 'Cy', password: 'lantern orchard thimble gravel' });
  expect(used.status, JSON.stringify(used.body)).toBe(200);
  const { people } = (await ask(services, peopleRoutes.listPeople, { params: { communityId } })).value;
  const roles = people.find(({ name }) => name === 'Cy')?.roles;
  expect(roles?.map((held) => [held.role, held.waveIds])).toEqual([['researcher', [waveId]]]);
});
