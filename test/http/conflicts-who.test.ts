/**
 * Which of two contents counts decides also what is known of whoever gave it: who they are, how old, and how to reach them.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { routes } from '../../server/contract/routes.ts';
import { ask } from '../support/ask.ts';
import { newSlip, own, startWithdrawing } from '../support/slips.ts';
import { filledOf } from '../support/submissions.ts';

let here: Awaited<ReturnType<typeof startWithdrawing>>;
beforeAll(async () => {
  here = await startWithdrawing();
});
afterAll(() => here.services.close());

const consents = ['survey', 'contact'].map((purpose) => ({ purpose, given: true }));

/** A first telling, and the same corrected after its receipt was lost. */
const sendTwice = async (first: object, corrected: object, contact = 'corrected way') => {
  const slip = newSlip();
  const { withdrawalHash } = slip;
  const told = filledOf(here.field, {
    withdrawalHash,
    consents,
    respondent: { is: 'new', id: randomUUID(), ...first },
    contact: 'old',
  });
  const { value: receipt } = await here.send(told);
  const again = { ...told, respondent: { ...told.respondent, ...corrected }, contact };
  expect((await here.send(again)).status).toBe(409);
  const wave = { communityId: here.field.communityId, waveId: here.field.waveId };
  const { value } = await ask(here.services, conflictRoutes.listConflicts, { params: wave });
  const heldId = value.held.find(({ responseId }) => responseId === told.id)?.id ?? '';
  const params = { communityId: wave.communityId, id: receipt.respondentId };
  return {
    slip,
    choose: async (counts: 'held' | 'stored') =>
      expect(
        (await ask(here.services, conflictRoutes.chooseHeld, { params: { ...wave, heldId }, body: { counts } })).status,
      ).toBe(200),
    known: async () => {
      const { ageBand, gender } = (await ask(here.services, routes.readResident, { params })).value;
      const identity = await ask(here.services, routes.readIdentity, { params, body: { reason: 'look' } });
      return { ageBand, gender, name: identity.value.name, contact: identity.value.contact };
    },
    mendAge: async (ageBand: string) => {
      const { value: resident } = await ask(here.services, routes.readResident, { params });
      const { gender, timeHere, neighbourhoodId, version } = resident;
      const body = { ageBand, gender, timeHere, neighbourhoodId };
      expect((await ask(here.services, routes.editResident, { params, body, ifMatch: version })).status).toBe(200);
    },
  };
};

test('F3, B7: what was corrected about whoever answered counts with the content that is chosen, and no longer when the choice is taken back', async () => {
  const [wrong, right] = [own('Ash'), own('Ashley')];
  const { choose, known } = await sendTwice(
    { name: wrong, ageBand: '16-24' },
    { name: right, ageBand: '65-74', gender: 'woman' },
  );
  const asSent = { name: wrong, ageBand: '16-24', gender: null, contact: 'old' };
  const corrected = { name: right, ageBand: '65-74', gender: 'woman', contact: 'corrected way' };
  expect(await known()).toEqual(asSent);
  for (const counts of ['held', 'stored', 'held', 'held', 'stored'] as const) {
    await choose(counts);
    expect([counts, await known()]).toEqual([counts, counts === 'held' ? corrected : asSent]);
  }
  expect(await here.broken()).toEqual([]);
});

test('what a coordinator has mended meanwhile stays, whichever counts', async () => {
  const { choose, known, mendAge } = await sendTwice({ name: own('Ash'), ageBand: '16-24' }, { ageBand: '65-74' });
  await mendAge('25-44');
  for (const counts of ['held', 'stored'] as const) {
    await choose(counts);
    expect((await known()).ageBand).toBe('25-44');
  }
});

test('F18: taken back after a choice, nothing of either is left', async () => {
  const [wrong, right, contact] = [own('Ash'), own('Ashley'), own('reach')];
  for (const last of ['held', 'stored'] as const) {
    const { choose, slip } = await sendTwice({ name: wrong, ageBand: '16-24' }, { name: right }, contact);
    await choose('held');
    await choose(last);
    expect((await here.withdraw(slip.code)).status).toBe(204);
    for (const words of [wrong, right, contact]) expect([last, words, await here.isKept(words)]).toEqual([last, words, false]);
  }
  expect(await here.broken()).toEqual([]);
});
