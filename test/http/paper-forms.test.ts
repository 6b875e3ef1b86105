/**
 * Forms on paper: one that is torn or stained arrives all the same, is never here twice unseen, and is taken back by its slip where
 * its number could be read; one that comes back after the wave was closed is typed in by a coordinator.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { fieldQualityRoutes } from '../../server/contract/field-quality.ts';
import { fieldWorkRoutes } from '../../server/contract/field-work.ts';
import { submissionRoutes } from '../../server/contract/submissions.ts';
import { hashOfNumber, makeWithdrawalCode, numberInHash, readWithdrawalCode } from '../../server/contract/withdrawal-code.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { why } from '../support/field-work.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, type Said, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
let wave: { readonly communityId: string; readonly waveId: string };
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
  wave = { communityId: field.communityId, waveId: field.waveId };
});
afterAll(() => services.close());

/** A form as it is printed: read whole, or by its number alone. */
const newForm = () => {
  const code = makeWithdrawalCode(randomBytes(26));
  const hash = createHash('sha256')
    .update(readWithdrawalCode(code) ?? '')
    .digest('hex');
  const id = randomUUID();
  const paper = (said: object) => filledOf(field, { id, mode: 'paper', items: [met('children', 0)], ...said });
  return {
    code,
    id,
    whole: paper({ withdrawalHash: hash }),
    stained: paper({ withdrawalHash: hashOfNumber(numberInHash(hash)), unread: 'code' }),
  };
};
const send = async (filled: Said) => (await sendFilled(services, field.communityId, filled)).status;
const withdraw = (code: string) => request(services.door).post('/api/withdrawals').set('Host', 'localhost').send({ code });
const find = async (id: string) => (await ask(services, submissionRoutes.findForm, { params: wave, query: { id } })).value;
const held = async () => (await ask(services, conflictRoutes.listConflicts, { params: wave })).value.held;

test('the number of a form is the first eight digits of the hash of its code', () => {
  expect(numberInHash(`3f9a1c07${'b'.repeat(56)}`)).toBe('3F9A-1C07');
  expect(hashOfNumber('3F9A-1C07')).toBe(`3f9a1c07${'0'.repeat(56)}`);
});

test('read whole once and by its number the other time, it is here once, and the other is held for a coordinator', async () => {
  const { whole, stained } = newForm();
  expect([await send(whole), await send(stained), await send(whole)]).toEqual([201, 409, 201]);
  expect((await held()).filter(({ responseId }) => responseId === whole.id)).toHaveLength(1);
});

test('its slip takes back what was typed in by the number alone, before it arrives and after', async () => {
  const [after, before] = [newForm(), newForm()];
  expect(await find(after.id)).toEqual({ is: 'not-here' });
  expect(await send(after.stained)).toBe(201);
  expect(await find(after.id)).toMatchObject({ is: 'arrived' });
  expect((await withdraw(after.code)).status).toBe(204);
  expect(await find(after.id)).toMatchObject({ is: 'taken-back' });
  expect(await send(after.stained)).toBe(410);
  expect(await send(after.whole)).toBe(410);
  await withdraw(before.code);
  expect(await send(before.stained)).toBe(410);
});

test('what is held back beside it goes with it', async () => {
  const { code, whole, stained } = newForm();
  expect([await send(whole), await send(stained)]).toEqual([201, 409]);
  await withdraw(code);
  expect((await held()).filter(({ responseId }) => responseId === whole.id)).toEqual([]);
});

test('nothing else than a form on paper may be without a code, and that must be said', async () => {
  const { whole, stained } = newForm();
  const { unread: _, ...unsaid } = stained as Said & { unread: string };
  expect(await send({ ...stained, mode: 'asked' })).toBe(422);
  expect(await send(unsaid)).toBe(422);
  expect(await send({ ...whole, unread: 'code' } as Said)).toBe(422);
  expect(await send({ ...stained, unread: 'all' } as Said)).toBe(422);
});

test('one whose number could not be read is worth a look', async () => {
  const { stained } = newForm();
  expect(await send({ ...stained, unread: 'number' } as Said)).toBe(201);
  const { value } = await ask(services, fieldQualityRoutes.readWaveQuality, { params: wave });
  expect(value.items.find(({ id }) => id === stained.id)?.flags).toEqual([{ is: 'no-number' }]);
});

test('whether a form is here is told to nobody of another community, and for no other wave', async () => {
  const { id, whole } = newForm();
  await send(whole);
  const other = await beginFieldWork(services);
  const { communityId, waveId } = other;
  expect((await ask(services, submissionRoutes.findForm, { params: { communityId, waveId }, query: { id } })).value).toEqual({
    is: 'not-here',
  });
  const mixed = await ask(services, submissionRoutes.findForm, {
    params: { communityId, waveId: wave.waveId },
    query: { id },
  });
  expect(mixed.status).toBe(404);
});

test('a wave that is closed is read by a coordinator who types in what came back late, and by nobody else', async () => {
  const closed = await beginFieldWork(services);
  const { communityId, waveId, versionId } = closed;
  const params = { communityId, waveId };
  const read = async (query: Record<string, string>, app = services.app) =>
    (await ask({ app }, fieldWorkRoutes.readFieldPack, { params, query })).status;
  const turn = (version: number, status: 'open' | 'closed') =>
    services.fieldWork.edit(params, version, { status, why, versionId, needsTraining: false }, 'test');
  expect(await read({ late: 'yes' })).toBe(409);
  await turn(1, 'open');
  expect([await read({}), await read({ late: 'yes' })]).toEqual([200, 200]);
  await turn(2, 'closed');
  expect([await read({}), await read({ late: 'yes' }), await read({ late: 'no' })]).toEqual([409, 200, 400]);
  const userId = await newUser(services);
  await giveRole(services, userId, communityId, 'researcher', [waveId]);
  expect(await read({ late: 'yes' }, appAs(services.door, await cookieOf(services, userId)))).toBe(409);
  const late = filledOf(closed, { mode: 'paper', items: [met('children', 2)] });
  expect((await sendFilled(services, communityId, late)).status).toBe(201);
});
