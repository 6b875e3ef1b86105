/**
 * Taking an interview back with the code on its slip: nothing that was said in it is left, others' words stay, and nobody learns
 * from the answer whether there was one.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinRoutes } from '../../server/contract/joins.ts';
import { readKept, tellAnew } from '../../server/disclosure/showings.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { newSlip, own, telling as tellingIn } from '../support/slips.ts';
import { beginFieldWork, type Said, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());

const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
  const { records } = await services.driver.executeQuery(text, { communityId: field.communityId, ...params });
  return records.map((record) => record.toObject());
};
const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);
const withdraw = (code: unknown) => request(services.door).post('/api/withdrawals').set('Host', 'localhost').send({ code });

/** Whether these words are anywhere in the community. */
const isKept = async (words: string): Promise<boolean> =>
  (await rows('MATCH (n) WHERE n.communityId = $communityId RETURN properties(n) AS p')).some((row) =>
    JSON.stringify(row).includes(words),
  );

const telling = (withdrawalHash: string, who: string, named: string, place: string) =>
  tellingIn(field, withdrawalHash, { who, named, place });

test('C5, F18: all that was said goes, with whom only it named; what others said stays; sent again it is answered 410', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const [who, gone, shared, place] = [own('Ash'), own('Gil'), own('Ida'), own('Hut')];
  const filled = telling(slip.withdrawalHash, who, gone, place);
  const { value: receipt } = await send(filled);
  await send(telling(other.withdrawalHash, own('Ona'), shared, place));
  const second = { ...filled, seconds: 5 };
  expect((await send(second)).status).toBe(409);

  expect((await withdraw(slip.code)).status).toBe(204);
  for (const words of [who, gone]) expect([words, await isKept(words)]).toEqual([words, false]);
  expect(await isKept(shared)).toBe(true);
  expect(await isKept(place)).toBe(true);
  expect(await rows('MATCH (n {id: $id}) RETURN labels(n) AS l', { id: receipt.respondentId })).toEqual([]);
  expect(await rows('MATCH (n:HeldSubmission {responseId: $id}) RETURN n', filled)).toEqual([]);
  expect(await rows('MATCH (w:Withdrawal {id: $id}) RETURN w.waveId AS waveId', filled)).toEqual([{ waveId: field.waveId }]);
  expect(await broken()).toEqual([]);
  for (const again of [filled, second, { ...filled, withdrawalHash: newSlip().withdrawalHash }]) {
    const { status, problem } = await send(again);
    expect([status, problem.code]).toEqual([410, 'withdrawn']);
  }
  expect(await isKept(who)).toBe(false);
  // Once more, however it is typed: the same answer, and one entry in the log.
  expect((await withdraw(slip.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).status).toBe(
    204,
  );
  const { items } = await services.audit.list(field.communityId, { action: 'interview-withdrawn', limit: 10 });
  expect(items.map(({ subject, actor, outcome }) => [subject, actor, outcome])).toEqual([[filled.id, 'nobody', 'done']]);
});

test('F18: a code used before its interview arrives: the interview is never stored', async () => {
  const slip = newSlip();
  const who = own('Fen');
  expect((await withdraw(slip.code)).status).toBe(204);
  const { status, problem } = await send(telling(slip.withdrawalHash, who, own('Gil'), own('Hut')));
  expect([status, problem.code]).toEqual([410, 'withdrawn']);
  expect(await isKept(who)).toBe(false);
});

test('F18: used at the moment in which the interview arrives: it is here nowhere afterwards', async () => {
  const all = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const slip = newSlip();
      const filled = telling(slip.withdrawalHash, own('Rowan'), own('Gil'), own('Hut'));
      const [sent, taken] = await Promise.all([send(filled), withdraw(slip.code)]);
      return [sent.status, taken.status, await rows('MATCH (r:Response {id: $id}) RETURN r', filled)] as const;
    }),
  );
  for (const [sent, taken, left] of all) {
    expect([201, 410]).toContain(sent);
    expect([taken, left]).toEqual([204, []]);
  }
  expect(await broken()).toEqual([]);
}, 90_000);

test('somebody whom others named, or who was there before, stays, without what they said and how to reach them', async () => {
  const slip = newSlip();
  const who = own('Neve');
  await send(telling(newSlip().withdrawalHash, own('Ona'), who, own('Hut')));
  const { value } = await send(telling(slip.withdrawalHash, who, own('Gil'), own('Hut')));
  expect((await withdraw(slip.code)).status).toBe(204);
  const [person] = await rows(
    `MATCH (i:Identity)-[:IDENTIFIES]->(p:Member {id: $id}) RETURN p.ageBand AS ageBand, p.unmatched AS unmatched,
     i.name AS name, i.contact AS contact, EXISTS { (p)-[:LISTED_IN]->() } AS listed`,
    { id: value.respondentId },
  );
  expect(person).toEqual({ ageBand: null, unmatched: true, name: who, contact: '', listed: false });
  expect(await isKept(`reach ${who}`)).toBe(false);
  expect(await broken()).toEqual([]);
});

test('words that somebody has joined to another go too, once nobody says them', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const [gone, kept, hut] = [own('Gil'), own('Gillian'), own('Hut')];
  await send(telling(slip.withdrawalHash, own('Ash'), gone, hut));
  await send(telling(other.withdrawalHash, own('Ona'), kept, hut));
  const idOf = async (name: string) => {
    const [row] = await rows('MATCH (i:Identity {name: $name})-[:IDENTIFIES]->(p) RETURN p.id AS id', { name });
    return String(row?.['id']);
  };
  const body = { id: randomUUID(), keepId: await idOf(kept), goneId: await idOf(gone) };
  const joined = await ask(services, joinRoutes.joinMembers, { params: { communityId: field.communityId }, body });
  expect(joined.status).toBe(201);
  expect((await withdraw(slip.code)).status).toBe(204);
  expect([await isKept(gone), await isKept(kept)]).toEqual([false, true]);
  expect(await broken()).toEqual([]);
});

test('whether there was one cannot be told from the answer or its time; what is no code is told so', async () => {
  const timed = async (code: string) => {
    const begun = performance.now();
    const reply = await withdraw(code);
    const { date: _, 'x-request-id': __, ...headers } = reply.headers as Record<string, string>;
    return { ms: performance.now() - begun, told: [reply.status, reply.text, headers] };
  };
  const slip = newSlip();
  await send(telling(slip.withdrawalHash, own('Sol'), own('Gil'), own('Hut')));
  const [nothing, something] = [await timed(newSlip().code), await timed(slip.code)];
  expect(something.told).toEqual(nothing.told);
  expect(nothing.ms).toBeGreaterThanOrEqual(395);
  for (const code of ['', 'ABC', 'U'.repeat(26), `${slip.code}0`, null, 7]) expect((await withdraw(code)).status).toBe(400);
});

test('many tries from one address are slowed down, and those of others are not', async () => {
  const address = `198.51.100.${Math.floor(Math.random() * 250)}`;
  const tries = await Promise.all(
    Array.from({ length: 60 }, () =>
      services.withdrawals.withdraw(newSlip().code, address).then(
        () => 'done',
        (error) => error.kind,
      ),
    ),
  );
  expect(tries.filter((one) => one === 'tooManyTries').length).toBeGreaterThanOrEqual(10);
  await services.withdrawals.withdraw(newSlip().code, '203.0.113.9');
});

test('what was held back under the same id goes too, also where it has another code', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const first = telling(slip.withdrawalHash, own('Ash'), own('Gil'), own('Hut'));
  await send(first);
  expect((await send({ ...telling(other.withdrawalHash, own('Ash'), own('Ida'), own('Hut')), id: first.id })).status).toBe(409);
  const held = 'MATCH (held:HeldSubmission {communityId: $communityId, responseId: $id}) RETURN held.id AS id';
  expect(await rows(held, { id: first.id })).toHaveLength(1);
  expect((await withdraw(slip.code)).status).toBe(204);
  expect(await rows(held, { id: first.id })).toEqual([]);
  expect(await broken()).toEqual([]);
});

test('whom figures stand on that were told is not kept either; that one has gone is', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const { value: gone } = await send(telling(slip.withdrawalHash, own('Ash'), own('Gil'), own('Hut')));
  const { value: stays } = await send(telling(other.withdrawalHash, own('Ona'), own('Ida'), own('Hut')));
  const which = { communityId: field.communityId, waveId: field.waveId, kind: 'connections' } as const;
  const respondents = [gone.respondentId, stays.respondentId];
  await tellAnew(services.store, which, async () => ({ at: new Date().toISOString(), respondents, figures: '{}' }));
  expect((await withdraw(slip.code)).status).toBe(204);
  const kept = await services.store.read((run) => readKept(run, which));
  expect(kept?.respondents).toHaveLength(2);
  expect(kept?.respondents).toContain(stays.respondentId);
  expect(await isKept(gone.respondentId)).toBe(false);
  expect(await broken()).toEqual([]);
});
