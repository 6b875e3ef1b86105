/**
 * Who somebody is and how to reach them, as interviews said it: a neighbour's code and a link take nothing away, and what is taken
 * back leaves what stood before it.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/contract/routes.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { ask } from '../support/ask.ts';
import { openWave } from '../support/field-work.ts';
import { newSlip, own, startWithdrawing } from '../support/slips.ts';
import { filledOf, sealFor } from '../support/submissions.ts';

let here: Awaited<ReturnType<typeof startWithdrawing>>;
beforeAll(async () => {
  here = await startWithdrawing();
  await openWave(here.services, here.field);
});
afterAll(() => here.services.close());

type Slip = ReturnType<typeof newSlip>;
const agreed = ['survey', 'contact'].map((purpose) => ({ purpose, given: true }));
const begin = async (slip: Slip, who = own('Ash')) =>
  (await here.send(here.telling(slip.withdrawalHash, who, own('Gil'), own('Hut')))).value;
const coded = (slip: Slip, code: string, contact: string, name: string | null = null) =>
  filledOf(here.field, {
    withdrawalHash: slip.withdrawalHash,
    respondent: { is: 'coded', id: randomUUID(), code, name },
    consents: agreed,
    contact,
  });
const residentOf = (id: string) => ({ communityId: here.field.communityId, id });
const openIdentity = async (id: string) =>
  (await ask(here.services, routes.readIdentity, { params: residentOf(id), body: { reason: 'call back' } })).value;
/** Mends what is known of who somebody is, as a coordinator does. */
const mend = async (id: string, change: object) => {
  const { version, unchecked: _, ...fields } = await openIdentity(id);
  const body = { ...fields, ...change };
  const saved = await ask(here.services, routes.saveIdentity, { params: residentOf(id), body, ifMatch: version });
  expect(saved.status).toBe(200);
};
const sendByLink = async (filled: ReturnType<typeof coded>) => {
  const params = { communityId: here.field.communityId, waveId: here.field.waveId };
  const made = await ask(here.services, routes.makeSelfLink, { params, body: { id: randomUUID(), days: 14 } });
  const submission = await sealFor(here.services, filled);
  const anybody = { app: here.services.door };
  return ask(anybody, routes.sendAnswers, { body: { token: made.value.secret, submission } });
};
const contactOf = async (id: string) => (await openIdentity(id)).contact;

test.each(['alone', 'asked'])(
  'C5: whoever has a link and a neighbour’s code, and says "%s", changes neither name nor contact',
  async (mode) => {
    const [slip, others] = [newSlip(), newSlip()];
    const who = own('Ash');
    const { respondentId: id, pseudonym } = await begin(slip, who);
    const sent = await sendByLink({ ...coded(others, pseudonym, 'call me instead', own('Eve')), mode });
    expect(sent.status).toBe(201);
    const { unchecked, ...kept } = await openIdentity(id);
    expect(kept).toMatchObject({ name: who, contact: `reach ${who}` });
    // It may have been them: it is not lost, and whoever looks after the map is told that nobody saw who said it.
    expect(unchecked).toEqual([expect.objectContaining({ contact: 'call me instead' })]);
    await mend(id, { aliases: ['Ashie'] });
    expect((await openIdentity(id)).unchecked).toEqual(unchecked);

    expect((await here.withdraw(others.code)).status).toBe(204);
    expect(await openIdentity(id)).toMatchObject({ contact: `reach ${who}`, unchecked: [] });
    expect(await here.isKept('call me instead')).toBe(false);
  },
);

test('where nothing was known, what was said by a link is used, and marked as what nobody has checked', async () => {
  const { respondentId: id, pseudonym } = await begin(newSlip());
  await mend(id, { contact: '' });
  expect((await sendByLink(coded(newSlip(), pseudonym, 'by link'))).status).toBe(201);
  expect(await openIdentity(id)).toMatchObject({ contact: 'by link', unchecked: [{ contact: 'by link' }] });
});

test('F18: taking back an interview brings back how they could be reached before it', async () => {
  const [first, second, third] = [newSlip(), newSlip(), newSlip()];
  const who = own('Ash');
  const { respondentId: id, pseudonym } = await begin(first, who);
  await here.send(coded(second, pseudonym, 'the second way'));
  expect(await contactOf(id)).toBe('the second way');
  await here.withdraw(second.code);
  expect([await contactOf(id), await here.isKept('the second way')]).toEqual([`reach ${who}`, false]);

  await mend(id, { contact: 'typed' });
  await here.send(coded(third, pseudonym, 'third'));
  await here.withdraw(third.code);
  expect([await contactOf(id), await here.isKept('third')]).toEqual(['typed', false]);
});

test('F18: what the first of two interviews said of a person goes; what the other said as well takes its place', async () => {
  const [first, second] = [newSlip(), newSlip()];
  const { respondentId: id, pseudonym } = await begin(first);
  const respondent = { is: 'coded', id: randomUUID(), code: pseudonym, ageBand: '65-74', gender: 'woman' };
  await here.send(filledOf(here.field, { withdrawalHash: second.withdrawalHash, respondent }));
  const bands = () => here.rows('MATCH (p:Member {id: $id}) RETURN p.ageBand AS ageBand, p.gender AS gender', { id });
  expect(await bands()).toEqual([{ ageBand: '45-64', gender: 'woman' }]);
  await here.withdraw(first.code);
  expect(await bands()).toEqual([{ ageBand: '65-74', gender: 'woman' }]);
});

test('F18: an age that somebody has mended since stays', async () => {
  const [first, second] = [newSlip(), newSlip()];
  const { respondentId: id, pseudonym } = await begin(first);
  await here.send(coded(second, pseudonym, ''));
  const { value } = await ask(here.services, routes.readResident, { params: residentOf(id) });
  const body = { ageBand: '75+', gender: value.gender, timeHere: value.timeHere, neighbourhoodId: value.neighbourhoodId };
  expect((await ask(here.services, routes.editResident, { params: residentOf(id), body, ifMatch: value.version })).status).toBe(
    200,
  );
  await here.withdraw(first.code);
  expect((await ask(here.services, routes.readResident, { params: residentOf(id) })).value.ageBand).toBe('75+');
});

test('F18: whoever looks at it while it is taken back cannot bring it back by saving', async () => {
  const [first, second] = [newSlip(), newSlip()];
  const { respondentId: id, pseudonym } = await begin(first);
  await here.send(coded(second, pseudonym, 'soon gone'));
  const { version, unchecked: _, ...fields } = await openIdentity(id);
  await here.withdraw(second.code);
  const saved = await ask(here.services, routes.saveIdentity, { params: residentOf(id), body: fields, ifMatch: version });
  expect([saved.status, await here.isKept('soon gone')]).toEqual([409, false]);
});

test('a name that was not known is filled in by who was visited, and goes when that is taken back', async () => {
  const [first, second] = [newSlip(), newSlip()];
  const who = own('Ash');
  const { respondentId: id, pseudonym } = (await here.send(filledOf(here.field, { withdrawalHash: first.withdrawalHash }))).value;
  await here.send(coded(second, pseudonym, 'at the door', who));
  expect(await openIdentity(id)).toMatchObject({ name: who, contact: 'at the door', unchecked: [] });
  await here.withdraw(second.code);
  expect([await here.isKept(who), await here.isKept('at the door')]).toEqual([false, false]);
});

test('erased, nothing of it is left', async () => {
  const { respondentId: id, pseudonym } = await begin(newSlip());
  await sendByLink(coded(newSlip(), pseudonym, 'to be erased'));
  expect((await ask(here.services, routes.eraseIdentity, { params: residentOf(id) })).status).toBe(204);
  expect(await here.isKept('to be erased')).toBe(false);
});

test('what is kept of it is whole', async () => {
  const broken = await verify(here.services.store, here.field.communityId);
  expect(broken.filter(({ violations }) => violations > 0)).toEqual([]);
});
