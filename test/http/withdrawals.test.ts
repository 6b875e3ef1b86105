/**
 * Taking an interview back with the code on its slip: nothing that was said in it is left, others' words stay, and nobody learns
 * from the answer whether there was one.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinRoutes } from '../../server/contract/joins.ts';
import { nothingEarlier, setsOf } from '../../server/disclosure/earlier.ts';
import { readKept, tellAnew } from '../../server/disclosure/showings.ts';
import { ask } from '../support/ask.ts';
import { newSlip, own, startWithdrawing } from '../support/slips.ts';

let here: Awaited<ReturnType<typeof startWithdrawing>>;
beforeAll(async () => {
  here = await startWithdrawing();
});
afterAll(() => here.services.close());

test('C5, F18: all that was said goes, with whom only it named; what others said stays; sent again it is answered 410', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const [who, gone, shared, place] = [own('Ash'), own('Gil'), own('Ida'), own('Hut')];
  const filled = here.telling(slip.withdrawalHash, who, gone, place);
  const { value: receipt } = await here.send(filled);
  await here.send(here.telling(other.withdrawalHash, own('Ona'), shared, place));
  const second = { ...filled, seconds: 5 };
  expect((await here.send(second)).status).toBe(409);

  expect((await here.withdraw(slip.code)).status).toBe(204);
  for (const words of [who, gone]) expect([words, await here.isKept(words)]).toEqual([words, false]);
  expect(await here.isKept(shared)).toBe(true);
  expect(await here.isKept(place)).toBe(true);
  expect(await here.rows('MATCH (n {id: $id}) RETURN labels(n) AS l', { id: receipt.respondentId })).toEqual([]);
  expect(await here.rows('MATCH (n:HeldSubmission {responseId: $id}) RETURN n', filled)).toEqual([]);
  expect(await here.rows('MATCH (w:Withdrawal {id: $id}) RETURN w.waveId AS waveId', filled)).toEqual([
    { waveId: here.field.waveId },
  ]);
  expect(await here.broken()).toEqual([]);
  for (const again of [filled, second, { ...filled, withdrawalHash: newSlip().withdrawalHash }]) {
    const { status, problem } = await here.send(again);
    expect([status, problem.code]).toEqual([410, 'withdrawn']);
  }
  expect(await here.isKept(who)).toBe(false);
  // Once more, however it is typed: the same answer, and one entry in the log.
  expect(
    (await here.withdraw(slip.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).status,
  ).toBe(204);
  const { items } = await here.services.audit.list(here.field.communityId, { action: 'interview-withdrawn', limit: 10 });
  expect(items.map(({ subject, actor, outcome }) => [subject, actor, outcome])).toEqual([[filled.id, 'nobody', 'done']]);
});

test('F18: a code used before its interview arrives: the interview is never stored', async () => {
  const slip = newSlip();
  const who = own('Fen');
  expect((await here.withdraw(slip.code)).status).toBe(204);
  const { status, problem } = await here.send(here.telling(slip.withdrawalHash, who, own('Gil'), own('Hut')));
  expect([status, problem.code]).toEqual([410, 'withdrawn']);
  expect(await here.isKept(who)).toBe(false);
});

test('F18: used at the moment in which the interview arrives: it is here nowhere afterwards', async () => {
  const all = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const slip = newSlip();
      const filled = here.telling(slip.withdrawalHash, own('Rowan'), own('Gil'), own('Hut'));
      const [sent, taken] = await Promise.all([here.send(filled), here.withdraw(slip.code)]);
      return [sent.status, taken.status, await here.rows('MATCH (r:Response {id: $id}) RETURN r', filled)] as const;
    }),
  );
  for (const [sent, taken, left] of all) {
    expect([201, 410]).toContain(sent);
    expect([taken, left]).toEqual([204, []]);
  }
  expect(await here.broken()).toEqual([]);
}, 90_000);

test('somebody whom others named, or who was there before, stays, without what they said and how to reach them', async () => {
  const slip = newSlip();
  const who = own('Neve');
  await here.send(here.telling(newSlip().withdrawalHash, own('Ona'), who, own('Hut')));
  const { value } = await here.send(here.telling(slip.withdrawalHash, who, own('Gil'), own('Hut')));
  expect((await here.withdraw(slip.code)).status).toBe(204);
  const [person] = await here.rows(
    `MATCH (i:Identity)-[:IDENTIFIES]->(p:Member {id: $id}) RETURN p.ageBand AS ageBand, p.unmatched AS unmatched,
     i.name AS name, i.contact AS contact, EXISTS { (p)-[:LISTED_IN]->() } AS listed`,
    { id: value.respondentId },
  );
  expect(person).toEqual({ ageBand: null, unmatched: true, name: who, contact: '', listed: false });
  expect(await here.isKept(`reach ${who}`)).toBe(false);
  expect(await here.broken()).toEqual([]);
});

test('words that somebody has joined to another go too, once nobody says them', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const [gone, kept, hut] = [own('Gil'), own('Gillian'), own('Hut')];
  await here.send(here.telling(slip.withdrawalHash, own('Ash'), gone, hut));
  await here.send(here.telling(other.withdrawalHash, own('Ona'), kept, hut));
  const idOf = async (name: string) => {
    const [row] = await here.rows('MATCH (i:Identity {name: $name})-[:IDENTIFIES]->(p) RETURN p.id AS id', { name });
    return String(row?.['id']);
  };
  const body = { id: randomUUID(), keepId: await idOf(kept), goneId: await idOf(gone) };
  const joined = await ask(here.services, joinRoutes.joinMembers, { params: { communityId: here.field.communityId }, body });
  expect(joined.status).toBe(201);
  expect((await here.withdraw(slip.code)).status).toBe(204);
  expect([await here.isKept(gone), await here.isKept(kept)]).toEqual([false, true]);
  expect(await here.broken()).toEqual([]);
});

test('whether there was one cannot be told from the answer or its time; what is no code is told so', async () => {
  const timed = async (code: string) => {
    const begun = performance.now();
    const reply = await here.withdraw(code);
    const { date: _, 'x-request-id': __, ...headers } = reply.headers as Record<string, string>;
    return { ms: performance.now() - begun, told: [reply.status, reply.text, headers] };
  };
  const slip = newSlip();
  await here.send(here.telling(slip.withdrawalHash, own('Sol'), own('Gil'), own('Hut')));
  const [nothing, something] = [await timed(newSlip().code), await timed(slip.code)];
  expect(something.told).toEqual(nothing.told);
  expect(nothing.ms).toBeGreaterThanOrEqual(395);
  for (const code of ['', 'ABC', 'U'.repeat(26), `${slip.code}0`, null, 7]) expect((await here.withdraw(code)).status).toBe(400);
});

test('many tries from one address are slowed down, and those of others are not', async () => {
  const address = `198.51.100.${Math.floor(Math.random() * 250)}`;
  const tries = await Promise.all(
    Array.from({ length: 60 }, () =>
      here.services.withdrawals.withdraw(newSlip().code, address).then(
        () => 'done',
        (error) => error.kind,
      ),
    ),
  );
  expect(tries.filter((one) => one === 'tooManyTries').length).toBeGreaterThanOrEqual(10);
  await here.services.withdrawals.withdraw(newSlip().code, '203.0.113.9');
});

test('what was held back under the same id goes too, also where it has another code', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const first = here.telling(slip.withdrawalHash, own('Ash'), own('Gil'), own('Hut'));
  await here.send(first);
  expect(
    (await here.send({ ...here.telling(other.withdrawalHash, own('Ash'), own('Ida'), own('Hut')), id: first.id })).status,
  ).toBe(409);
  const held = 'MATCH (held:HeldSubmission {communityId: $communityId, responseId: $id}) RETURN held.id AS id';
  expect(await here.rows(held, { id: first.id })).toHaveLength(1);
  expect((await here.withdraw(slip.code)).status).toBe(204);
  expect(await here.rows(held, { id: first.id })).toEqual([]);
  expect(await here.broken()).toEqual([]);
});

test('whom figures stand on that were told is not kept either; that one has gone is', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const { value: gone } = await here.send(here.telling(slip.withdrawalHash, own('Ash'), own('Gil'), own('Hut')));
  const { value: stays } = await here.send(here.telling(other.withdrawalHash, own('Ona'), own('Ida'), own('Hut')));
  const which = { communityId: here.field.communityId, waveId: here.field.waveId, kind: 'connections' } as const;
  const respondents = [gone.respondentId, stays.respondentId];
  const tell = (who: string[]) =>
    tellAnew(here.services.store, which, async () => ({ at: new Date().toISOString(), respondents: who, figures: '{}' }));
  for (const who of [respondents.slice(0, 1), respondents.slice(1), respondents]) await tell(who);
  expect((await here.withdraw(slip.code)).status).toBe(204);
  const kept = await here.services.store.read((run) => readKept(run, which));
  expect(kept?.respondents).toHaveLength(2);
  expect(kept?.respondents).toContain(stays.respondentId);
  // Told before, each of them alone: one who is not known any more, who is the same in all of it.
  const unknown = kept?.respondents.filter((id) => id !== stays.respondentId);
  expect(setsOf(kept?.earlier ?? nothingEarlier)).toEqual([unknown, [stays.respondentId]]);
  expect(await here.isKept(gone.respondentId)).toBe(false);
  expect(await here.broken()).toEqual([]);
});
