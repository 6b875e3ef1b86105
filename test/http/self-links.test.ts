/**
 * Answering alone by a link: it opens what is asked and places that anybody may see, takes one interview, and says no more.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/contract/routes.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { ask } from '../support/ask.ts';
import { beginOpenWave } from '../support/field-work.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { filledOf, sealFor } from '../support/submissions.ts';

let services: TestServices;
let wave: { communityId: string; waveId: string };
let versionId = '';
beforeAll(async () => {
  services = await startServices();
  ({ wave, versionId } = await beginOpenWave(services));
});
afterAll(() => services.close());

const anybody = () => ({ app: services.door });
const make = async () =>
  (await ask(services, routes.makeSelfLink, { params: wave, body: { id: randomUUID(), days: 14 } })).value.secret;
const newAnswers = () => sealFor(services, filledOf({ waveId: wave.waveId, versionId }, { mode: 'alone' }));

test('a link takes one interview, with the same receipt however often it is sent', async () => {
  const token = await make();
  const pack = await ask(anybody(), routes.openAnswers, { body: { token } });
  expect(pack.value.wave.id).toBe(wave.waveId);
  const submission = await newAnswers();
  const [first, again] = [
    await ask(anybody(), routes.sendAnswers, { body: { token, submission } }),
    await ask(anybody(), routes.sendAnswers, { body: { token, submission } }),
  ];
  expect(first.status).toBe(201);
  expect(again.value).toEqual(first.value);
  const other = await ask(anybody(), routes.sendAnswers, { body: { token, submission: await newAnswers() } });
  const used = await ask(anybody(), routes.openAnswers, { body: { token } });
  const never = await ask(anybody(), routes.openAnswers, { body: { token: 'A'.repeat(43) } });
  const told = ({ status, problem: { requestId: _, ...problem } }: typeof used) => ({ status, problem });
  expect(told(used)).toEqual(told(never));
  expect([other.status, used.status]).toEqual([404, 404]);
});

test('what was chosen from what a link opened, and removed before it was sent, is taken as words', async () => {
  const token = await make();
  const params = { communityId: wave.communityId };
  const body = { id: randomUUID(), name: 'Corner café', kind: 'place', visibility: 'public' };
  const made = await ask(services, routes.createAsset, { params, body });
  expect(made.status).toBe(201);
  const pack = await ask(anybody(), routes.openAnswers, { body: { token } });
  expect(pack.value.directory.map(({ id }) => id)).toContain(body.id);
  await services.assets.remove(wave.communityId, body.id, services.userId);
  const filled = filledOf(
    { waveId: wave.waveId, versionId },
    {
      mode: 'alone',
      named: [{ ref: 'n1', is: 'known', id: body.id, words: body.name }],
      names: [{ block: 'advice', status: 'answered', named: ['n1'] }],
    },
  );
  const submission = await sealFor(services, filled);
  expect((await ask(anybody(), routes.sendAnswers, { body: { token, submission } })).status).toBe(201);
  const { records } = await services.driver.executeQuery(
    'MATCH (:Response {id: $id})-[:NAMES]->(m)-[:MEANS]->(x) RETURN m.words AS words, x.unmatched AS unmatched',
    { id: filled.id },
  );
  expect(records.map((record) => record.toObject())).toEqual([{ words: 'Corner café', unmatched: true }]);
});

test('of ten that are sent with one link at the same moment, one is stored', async () => {
  const token = await make();
  const submissions = await Promise.all(Array.from({ length: 10 }, newAnswers));
  const replies = await Promise.all(
    submissions.map((submission) => ask(anybody(), routes.sendAnswers, { body: { token, submission } })),
  );
  const stored = replies.filter(({ status }) => status === 201);
  expect(stored).toHaveLength(1);
});

test('the links that are made and used are whole', async () => {
  expect((await verify(services.store, wave.communityId)).filter(({ violations }) => violations > 0)).toEqual([]);
});
