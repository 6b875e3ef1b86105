/**
 * Taking back one of two interviews of the same person, and then the other: what each said goes with it, and the person with the last.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { ask } from '../support/ask.ts';
import { newSlip, own, startWithdrawing } from '../support/slips.ts';
import { filledOf } from '../support/submissions.ts';

let here: Awaited<ReturnType<typeof startWithdrawing>>;
beforeAll(async () => {
  here = await startWithdrawing();
});
afterAll(() => here.services.close());

/** Somebody who is called so on the working map says no more than that they are. */
const coded = (withdrawalHash: string, pseudonym: string, said: object = {}) =>
  filledOf(here.field, { withdrawalHash, respondent: { is: 'coded', id: randomUUID(), code: pseudonym, ...said } });

test.each([
  ['the first before the second', [0, 1]],
  ['the second before the first', [1, 0]],
] as const)('F18: who answered twice, and takes back %s, is as before both of them', async (_, order) => {
  const slips = [newSlip(), newSlip()];
  const [who, gone] = [own('Ash'), own('Gil')];
  const { value } = await here.send(here.telling(slips[0]!.withdrawalHash, who, gone, own('Hut')));
  expect((await here.send(coded(slips[1]!.withdrawalHash, value.pseudonym))).value.respondentId).toBe(value.respondentId);
  for (const at of order) expect((await here.withdraw(slips[at]!.code)).status).toBe(204);
  for (const words of [who, gone]) expect([words, await here.isKept(words)]).toEqual([words, false]);
  expect(await here.rows('MATCH (n {id: $id}) RETURN labels(n) AS l', { id: value.respondentId })).toEqual([]);
  expect(await here.broken()).toEqual([]);
});

test('F18: one that arrived twice goes whole, whichever of the two counts', async () => {
  // Which of the two is taken back first goes by their ids, which are random.
  for (let one = 0; one < 4; one += 1) {
    const slip = newSlip();
    const who = own('Ash');
    const first = here.telling(slip.withdrawalHash, who, own('Gil'), own('Hut'));
    const { value } = await here.send(first);
    expect((await here.send({ ...first, seconds: 5 })).status).toBe(409);
    const wave = { communityId: here.field.communityId, waveId: here.field.waveId };
    const { value: conflicts } = await ask(here.services, conflictRoutes.listConflicts, { params: wave });
    const held = conflicts.held.find(({ responseId }) => responseId === first.id);
    const chosen = await ask(here.services, conflictRoutes.chooseHeld, {
      params: { ...wave, heldId: held!.id },
      body: { counts: 'held' },
    });
    expect(chosen.status).toBe(200);
    expect((await here.withdraw(slip.code)).status).toBe(204);
    expect([who, await here.isKept(who)]).toEqual([who, false]);
    expect(await here.rows('MATCH (n {id: $id}) RETURN labels(n) AS l', { id: value.respondentId })).toEqual([]);
  }
  expect(await here.broken()).toEqual([]);
});

test('F18: what only the one that is taken back said of a person goes; what another said stays', async () => {
  const [slip, other] = [newSlip(), newSlip()];
  const { value } = await here.send(here.telling(slip.withdrawalHash, own('Ash'), own('Gil'), own('Hut')));
  await here.send(coded(other.withdrawalHash, value.pseudonym, { ageBand: '65-74', gender: 'woman' }));
  const bands = () =>
    here.rows('MATCH (p:Member {id: $id}) RETURN p.ageBand AS ageBand, p.gender AS gender', { id: value.respondentId });
  expect(await bands()).toEqual([{ ageBand: '45-64', gender: 'woman' }]);
  expect((await here.withdraw(other.code)).status).toBe(204);
  expect(await bands()).toEqual([{ ageBand: '45-64', gender: null }]);
  expect(await here.broken()).toEqual([]);
});

test('F18: how to reach somebody stays where another interview said it after the one that is taken back', async () => {
  const [slip, later] = [newSlip(), newSlip()];
  const who = own('Ash');
  const { value } = await here.send(here.telling(slip.withdrawalHash, who, own('Gil'), own('Hut')));
  const consents = ['survey', 'contact'].map((purpose) => ({ purpose, given: true }));
  await here.send({ ...coded(later.withdrawalHash, value.pseudonym), consents, contact: 'later@example.org' });
  expect((await here.withdraw(slip.code)).status).toBe(204);
  expect([await here.isKept('later@example.org'), await here.isKept(`reach ${who}`)]).toEqual([true, false]);
  expect((await here.withdraw(later.code)).status).toBe(204);
  expect([await here.isKept('later@example.org'), await here.isKept(who)]).toEqual([false, false]);
  expect(await here.broken()).toEqual([]);
});
