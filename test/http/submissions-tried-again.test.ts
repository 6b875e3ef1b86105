/**
 * F16: an interview that was refused, or met with a fault of the service, leaves nothing under its id that would turn the next
 * try into "arrived already" or "other content".
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/contract/routes.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { createSubmissionService } from '../../server/submissions/submission-service.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, type Said, sealFor, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());

const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
  const { records } = await services.driver.executeQuery(text, { communityId: field.communityId, ...params });
  return records.map((record) => record.toObject());
};
const under = (id: string) =>
  rows('MATCH (n {communityId: $communityId}) WHERE n.id = $id OR n.responseId = $id RETURN labels(n) AS labels', { id });
const stored = async (id: string) =>
  (await rows('MATCH (r:Response {communityId: $communityId, id: $id}) RETURN r.id AS id', { id })).length;
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);

/** Names somebody of the directory, so that it is refused late, when much of it is written already. */
const namingKnown = (id: string) =>
  filledOf(field, {
    named: [
      { ref: 'n1', is: 'new', words: 'Ann', kind: 'person' },
      { ref: 'n2', is: 'known', id, words: null },
    ],
    names: [{ block: 'advice', status: 'answered', named: ['n1', 'n2'] }],
    items: [met('children', 0)],
  });

test('F16, C5: refused for what was not there yet, the very same is taken once it is', async () => {
  const knownId = randomUUID();
  const filled = namingKnown(knownId);
  for (const _ of [1, 2]) expect((await send(filled)).status).toBe(422);
  expect(await under(filled.id)).toEqual([]);
  const params = { communityId: field.communityId };
  expect((await ask(services, routes.createResident, { params, body: { id: knownId } })).status).toBe(201);
  const sent = await send(filled);
  expect([sent.status, sent.value.id]).toEqual([201, filled.id]);
  expect((await send(filled)).value).toEqual(sent.value);
  expect(await stored(filled.id)).toBe(1);
  expect(await broken()).toEqual([]);
});

test('F3, F16, C5: refused for what it says, it is taken under the same id once that was mended, and is no conflict', async () => {
  const spoilt = filledOf(field, { items: [met('children', 21)] });
  expect((await send(spoilt)).status).toBe(422);
  const mended = { ...spoilt, items: [met('children', 2)] };
  expect((await send(mended)).status).toBe(201);
  expect(await rows('MATCH (:Response {id: $id})-[:SAID]->(i {question: "children"}) RETURN i.number AS n', mended)).toEqual([
    { n: 2 },
  ]);
  expect(await rows('MATCH (h:HeldSubmission {responseId: $id}) RETURN h', mended)).toEqual([]);
});

test('F16, C5: a fault of the service at the very end leaves nothing, and the same sent again is taken', async () => {
  const filled = namingKnown(randomUUID());
  const known = { ...filled, named: filled.named.slice(0, 1), names: [{ block: 'advice', status: 'answered', named: ['n1'] }] };
  const submission = await sealFor(services, known);
  let faults = 0;
  // Everything is written, and then it breaks before it is committed.
  const store = {
    ...services.store,
    write: ((work, ...rest) =>
      services.store.write(
        async (run) => {
          await work(run);
          faults += 1;
          throw new Error('a fault of the service');
        },
        ...rest,
      )) as typeof services.store.write,
  };
  const faulty = createSubmissionService(store, services.sealingKeys);
  for (const _ of [1, 2]) {
    await expect(faulty.send(field, submission as never, services.userId)).rejects.toThrow('a fault of the service');
  }
  expect(faults).toBe(2);
  expect(await under(known.id)).toEqual([]);
  expect((await send(known)).status).toBe(201);
  expect(await stored(known.id)).toBe(1);
  expect(await broken()).toEqual([]);
});
